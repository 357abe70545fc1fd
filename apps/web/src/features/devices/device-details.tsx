import { type ReactNode, useState } from 'react';
import { isFound, useQuestion } from '../../lib/find.ts';
import type { Place } from '../../lib/place.ts';
import type { Device } from './device-view.ts';
import { Identifiers, isOpenAt } from './identifiers.tsx';
import { count } from './parting-words.ts';

/** What the device tells about itself, who else uses it, and what tells it apart. Opens by itself when something inside is asked for. */
export function DeviceDetails({ device, spoken, isEditable, place }: { device: Device; spoken: string; isEditable: boolean; place: Place }) {
  const isAskedFor = device.identifiers.some((identifier) => isOpenAt(identifier, place));
  const isFoundInside = useIsFoundInside(device);
  const [isOpen, setOpen] = useState(isAskedFor);
  return (
    <details open={isOpen || isAskedFor || isFoundInside} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 coarse:min-h-11 content-center cursor-pointer text-soft hover:text-ink">
        Details<span className="sr-only"> of {spoken}</span>: {contents(device)}
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-0.5 mt-1 mb-3 text-small">
        {device.facts.map((fact) => (
          <Fact key={fact.label} label={fact.label}>
            {fact.text}
          </Fact>
        ))}
        {device.members.length > 0 ? (
          <Fact label="Used by">
            {device.members.map((member) => (
              <span key={member.name + member.since} className="block">
                <bdi>{member.name}</bdi>, {member.role} since {member.since}
              </span>
            ))}
          </Fact>
        ) : null}
      </dl>
      <Identifiers identifiers={device.identifiers} of={spoken} isEditable={isEditable} place={place} />
    </details>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 wrap-anywhere veiled:invisible">{children}</dd>
    </>
  );
}

function contents({ members, identifiers }: Device): string {
  const people = members.length === 0 ? [] : [members.length === 1 ? '1 person' : `${members.length} people`];
  return ['facts', ...people, ...(identifiers.length === 0 ? [] : [count(identifiers.length, 'identifier')])].join(', ');
}

/** True when the search matches this device, and not by what is seen anyway. */
function useIsFoundInside(device: Device): boolean {
  const question = useQuestion();
  if (question === '') return false;
  return !isFound(question, [device.typeName, device.name, device.room, device.how, device.pending, ...device.chips.map((chip) => chip.text)]);
}
