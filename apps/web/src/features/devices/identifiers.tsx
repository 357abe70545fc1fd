import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Rows } from '../../design/rows.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import type { Place } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Identifier } from './device-view.ts';

const ResetQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).ResetQuestion }));

interface IdentifiersProps extends Place {
  identifiers: readonly Identifier[];
  /** Whose they are, for a screen reader. */
  of: string;
  isEditable: boolean;
}

/** What tells a device apart, each with its own reset. */
export function Identifiers({ identifiers, ...rest }: IdentifiersProps) {
  if (identifiers.length === 0) return null;
  return (
    <Rows label={`Identifiers of ${rest.of}`}>
      {identifiers.map((identifier) => (
        <IdentifierRow key={identifier.id} identifier={identifier} {...rest} />
      ))}
    </Rows>
  );
}

function IdentifierRow({ identifier, of, isEditable, edit, about }: Omit<IdentifiersProps, 'identifiers'> & { identifier: Identifier }) {
  const { anchor, id, label, masked, seen, joinedWith } = identifier;
  const ask = `${anchor}-reset`;
  const isAsking = isEditable && edit === ask;
  const name = `${label} of ${of}`;
  return (
    <li id={anchor} data-row className="py-2.5 border-t border-rule scroll-mt-6">
      <div className="flex flex-wrap justify-between gap-x-5">
        <p className="min-w-0">
          {`${label} `}
          <span className="text-soft wrap-anywhere">{masked}</span>
        </p>
        <p data-acts className="flex gap-x-4 -my-1 coarse:-my-2.5">
          <AskLink anchor={ask} of={name} isOpen={isAsking} isDisabled={!isEditable}>
            Reset
          </AskLink>
          <ActLink what="about" anchor={anchor} of={name} isOpen={about === anchor}>
            About
          </ActLink>
        </p>
      </div>
      <p className="text-small text-soft">
        <ToldAtRow anchor={anchor} how={`${seen}. Joined with ${joinedWith.join(', ') || 'nothing'}.`} />
      </p>
      {isAsking ? <ResetQuestion anchor={ask} identifier={identifier} /> : null}
      {about === anchor ? <AboutPanel record={{ system: 'kitchen', kind: 'device-identifier', id }} anchor={anchor} /> : null}
    </li>
  );
}
