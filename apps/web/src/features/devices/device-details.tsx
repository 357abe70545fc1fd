import { type ReactNode, useState } from 'react';
import { isFound, useQuestion } from '../../lib/find.ts';
import type { Place } from '../../lib/place.ts';
import { seenTexts } from './device-texts.ts';
import type { Device } from './device-view.ts';
import { Identifiers } from './identifiers.tsx';

/** What the device tells about itself, who uses it, and what tells it apart. Opens by itself when something inside is asked for. */
export function DeviceDetails({
  device,
  spoken,
  isEditable,
  edit,
  about,
}: { device: Device; spoken: string; isEditable: boolean } & Place) {
  const { facts, members, identifiers } = device;
  const isAskedFor = identifiers.some(({ anchor }) => about === anchor || edit?.startsWith(anchor));
  const isFoundInside = !isFound(useQuestion(), seenTexts(device));
  const [isOpen, setOpen] = useState(isAskedFor);
  const people = members.length === 1 ? '1 person' : `${members.length} people`;
  return (
    <details
      open={isOpen || isAskedFor || isFoundInside}
      onToggle={(event) => (isAskedFor || isFoundInside ? undefined : setOpen(event.currentTarget.open))}
    >
      <summary className="min-h-8 coarse:min-h-11 content-center cursor-pointer text-soft hover:text-ink">
        Details<span className="sr-only">{` of ${spoken}`}</span>
        {members.length > 0 ? `, ${people}` : null}
        {identifiers.length > 0 ? `, ${identifiers.length} ${identifiers.length === 1 ? 'identifier' : 'identifiers'}` : null}
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-0.5 mt-1 mb-3 text-small">
        {facts.map(({ label, text }) => (
          <Fact key={label} label={label}>
            {text}
          </Fact>
        ))}
        {members.length > 0 ? (
          <Fact label="Used by">
            {members.map(({ name, role, since }) => (
              <span key={name + since} className="block">
                <bdi>{name}</bdi>
                {`, ${role} since ${since}`}
              </span>
            ))}
          </Fact>
        ) : null}
      </dl>
      <Identifiers identifiers={identifiers} of={spoken} isEditable={isEditable} edit={edit} about={about} />
    </details>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
