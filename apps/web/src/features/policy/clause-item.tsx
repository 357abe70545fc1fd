import { Rows } from '../../design/rows.tsx';
import { usePlace } from '../../lib/place.ts';
import { ContactCard } from './contact-card.tsx';
import { HeldRow } from './held-row.tsx';
import type { Clause, OwnRow } from './policy-views.ts';

/** One clause: what it means, what we hold under it with what can be done, and what has to be said honestly. */
export function ClauseItem({ clause, ownRow: OwnRow }: { clause: Clause; ownRow: OwnRow }) {
  const { edit, about } = usePlace();
  const { entry, name, sentence, quote, say, kept, change, stop, place, holds, beside, isComplete, rows, more, notes, careful, silent } =
    clause;
  return (
    <article id={`clause-${entry}`} aria-labelledby={`clause-${entry}-name`} className="pt-6 scroll-mt-6">
      <h4 id={`clause-${entry}-name`} className="font-semibold">
        {name}
      </h4>
      <p className="font-serif text-lead mt-1">{sentence}</p>
      {quote ? <p className="text-small text-soft mt-1">The policy’s own words: “{quote}”.</p> : null}
      <p className="mt-2">{say}</p>
      {entry === 'M3' ? <ContactCard /> : null}
      {holds ? <p className="mt-2">{holds}</p> : null}
      {beside ? (
        <p className="mt-2">
          {beside.says}{' '}
          <a href={beside.href} data-page="" className="text-accent underline decoration-underline">
            {beside.title}
          </a>
        </p>
      ) : null}
      {notes.length > 0 ? (
        <ul className="mt-2 grid gap-1 border-s-3 border-line ps-4">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? (
        <Rows label={`${name}: what we hold`}>
          {rows.map((held) =>
            held.row ? (
              <OwnRow
                key={held.anchor}
                row={held.row}
                pending={null}
                isEditable={isComplete}
                isEditing={edit === held.anchor}
                isAboutOpen={about === held.anchor}
              />
            ) : (
              <HeldRow key={held.anchor} held={held} isEditable={isComplete} isAboutOpen={about === held.anchor} />
            ),
          )}
        </Rows>
      ) : null}
      <dl className="mt-3 grid gap-1.5 text-small text-soft">
        <Fact name="Kept until">{kept}</Fact>
        <Fact name="To change it">{change}</Fact>
        <Fact name="To stop it">{stop}</Fact>
        {silent.map(({ id, question, answer }) => (
          <Fact key={id} name={question}>
            {answer === null ? 'The policy does not say.' : `The policy does not say. Micromart says: ${answer}`}
          </Fact>
        ))}
        {careful.map(({ id, says, shown }) => (
          <Fact key={id} name="Two sentences that do not go together">
            {says.map((one) => `“${one}”`).join(' And: ')} {shown}
          </Fact>
        ))}
      </dl>
      {place && !place.href.startsWith('/policy') ? (
        <p className="mt-1">
          <a href={place.href} data-page="" className="act">
            {more > 0 ? `${more} more, and all that you can do: ${place.title}` : `In full: ${place.title}`}
          </a>
        </p>
      ) : null}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: string | readonly string[] | null }) {
  if (children === null) return null;
  return (
    <div>
      <dt className="inline text-ink">{name.endsWith('?') ? name : `${name}:`} </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}
