import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Device } from './people-view.ts';

const RemoveMemberQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveMemberQuestion }));

/** Who else sees and uses each device. Whoever owns it stays with it. */
export function MemberRows({ devices, isEditable }: { devices: readonly Device[]; isEditable: boolean }) {
  const { edit } = usePlace();
  const all = devices.flatMap((device) => device.members.map((member, place) => ({ device, member, place })));
  const uses = [...Map.groupBy(all, ({ member }) => member.name).values()].flat();
  if (uses.length === 0) return <SectionEmpty>Nobody uses a device together with you.</SectionEmpty>;
  return (
    <Rows label="Who uses your devices">
      {uses.map(({ device, member, place }) => {
        const anchor = `${device.anchor}-member-${place}`;
        const ask = `${anchor}-ask-remove`;
        const where = device.room ? `${device.name}, ${device.room}` : device.name;
        const isAsking = isEditable && edit === ask && member.role !== 'owner';
        return (
          <Row
            key={anchor}
            anchor={anchor}
            label={member.name}
            lines={[where]}
            chips={[{ tone: 'plain', text: member.role }]}
            how={<ToldAtRow anchor={anchor} how={`Since ${member.since}`} />}
            acts={
              <>
                {member.role === 'owner' ? null : (
                  <AskLink anchor={ask} of={`${member.name} from ${where}`} isOpen={isAsking} isDisabled={!isEditable}>
                    Remove
                  </AskLink>
                )}
                <a href={`/#${device.anchor}`} data-page="" className="act quiet" aria-label={`The device ${where}`}>
                  The device
                </a>
              </>
            }
          >
            {isAsking ? <RemoveMemberQuestion anchor={ask} row={anchor} device={device} member={member} place={place} /> : null}
          </Row>
        );
      })}
    </Rows>
  );
}
