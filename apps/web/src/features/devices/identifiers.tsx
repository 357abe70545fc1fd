import { ActLink } from '../../design/act-link.tsx';
import { AskedAct } from '../../design/asked-act.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { Rows } from '../../design/rows.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import type { Place } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { wire } from '../../lib/wire.ts';
import type { Identifier } from './device-view.ts';

interface IdentifiersProps {
  identifiers: readonly Identifier[];
  /** Whose they are, for a screen reader. */
  of: string;
  isEditable: boolean;
  place: Place;
}

/** What tells a device apart, each with its own reset. */
export function Identifiers({ identifiers, of, isEditable, place }: IdentifiersProps) {
  if (identifiers.length === 0) return null;
  return (
    <Rows label={`Identifiers of ${of}`}>
      {identifiers.map((identifier) => (
        <IdentifierRow key={identifier.id} identifier={identifier} of={of} isEditable={isEditable} place={place} />
      ))}
    </Rows>
  );
}

/** True when the address asks for something inside this row. */
export function isOpenAt({ anchor }: Identifier, place: Place): boolean {
  return place.about === anchor || place.edit === resetAnchor(anchor);
}

function IdentifierRow({ identifier, of, isEditable, place }: Omit<IdentifiersProps, 'identifiers'> & { identifier: Identifier }) {
  const { anchor, id, version, label } = identifier;
  const ask = resetAnchor(anchor);
  const isAsking = place.edit === ask;
  const isAboutOpen = place.about === anchor;
  return (
    <li id={anchor} data-row className="py-2.5 border-t border-rule last:pb-0 scroll-mt-6">
      <div className="flex flex-wrap justify-between gap-x-5">
        <p className="min-w-0">
          {label} <span className="text-soft wrap-anywhere tabular-nums veiled:invisible">{identifier.masked}</span>
        </p>
        <p data-acts className="flex gap-x-4 -my-1 coarse:-my-2.5">
          <AskLink anchor={ask} of={`${label} of ${of}`} isOpen={isAsking} isDisabled={!isEditable}>
            Reset
          </AskLink>
          <ActLink what="about" anchor={anchor} of={`${label} of ${of}`} isOpen={isAboutOpen}>
            About
          </ActLink>
        </p>
      </div>
      <p className="text-small text-soft">
        <ToldAtRow anchor={anchor} how={`${identifier.seen}. ${joined(identifier.joinedWith)}`} />
      </p>
      {isAsking && isEditable ? (
        <AskedAct
          anchor={ask}
          row={anchor}
          section="devices"
          slice="devices"
          version={version}
          act="devices.rotateIdentifier"
          fields={{ id, version }}
          consequence={<p>{resetWords(identifier.joinedWith)}</p>}
          confirm="Reset it"
          pending="Resetting"
          kind="final"
          saved="Reset. It has a new value that nothing is joined with."
          send={async (envelope) =>
            (await wire()).api.devices.rotateIdentifier.mutate({ id, version: envelope.version, key: envelope.key }, { signal: envelope.signal })
          }
        />
      ) : null}
      {isAboutOpen ? <AboutPanel record={{ system: 'kitchen', kind: 'device-identifier', id }} anchor={anchor} /> : null}
    </li>
  );
}

function joined(joinedWith: readonly string[]): string {
  return joinedWith.length === 0 ? 'Joined with nothing.' : `Joined with ${inWords(joinedWith)}.`;
}

function resetWords(joinedWith: readonly string[]): string {
  const cut = joinedWith.length === 0 ? 'Nothing is joined with it now.' : `It is no longer joined with ${inWords(joinedWith)}.`;
  return `It gets a new value. ${cut} The old value is deleted and does not come back.`;
}

function inWords(things: readonly string[]): string {
  return new Intl.ListFormat('en').format(things);
}

function resetAnchor(anchor: string): string {
  return `${anchor}-reset`;
}
