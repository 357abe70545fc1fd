import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import type { Place } from '../../lib/place.ts';
import type { Device } from './device-view.ts';
import type { Parting } from './parting-words.ts';

const PartingQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).PartingQuestion }));

const partings: readonly (readonly [Parting, string])[] = [
  ['unlink', 'Unlink'],
  ['hand-over', 'Sold or gave it away'],
];

/** What can be done with a device. A parting that waits for it already is not offered again. */
export function DeviceActs({ device, spoken, isEditable, edit, about }: { device: Device; spoken: string; isEditable: boolean } & Place) {
  const anchorOf = (act: Parting) => `${device.anchor}-${act}`;
  const offered = device.pending === null ? partings : [];
  const opened = offered.find(([act]) => isEditable && edit === anchorOf(act))?.[0];
  return (
    <>
      <p data-acts className="flex flex-wrap gap-x-5">
        {isEditable ? (
          <ActLink what="edit" anchor={device.anchor} of={spoken}>
            Rename or move
          </ActLink>
        ) : (
          <AskLink anchor={device.anchor} of={spoken} isOpen={false} isDisabled>
            Rename or move
          </AskLink>
        )}
        {offered.map(([act, ask]) => (
          <AskLink key={act} anchor={anchorOf(act)} of={spoken} isOpen={act === opened} isDisabled={!isEditable}>
            {ask}
          </AskLink>
        ))}
        <ActLink what="about" anchor={device.anchor} of={spoken} isOpen={about === device.anchor}>
          About
        </ActLink>
      </p>
      {opened ? <PartingQuestion key={opened} anchor={anchorOf(opened)} act={opened} device={device} /> : null}
    </>
  );
}
