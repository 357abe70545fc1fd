import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import type { Comparison } from './policy-views.ts';

type Change = Comparison['changes'][number];

/** Two versions word by word: first what changed in sense, then what changed in spelling only. */
export function ComparisonSection({ comparison }: { comparison: Comparison }) {
  const { older, newer, changes, unchanged, notAsked } = comparison;
  const real = changes.filter(({ kind }) => kind !== 'cosmetic');
  const cosmetic = changes.filter(({ kind }) => kind === 'cosmetic');
  return (
    <Section id="compare" title="What changed" standing={`${older.day} to ${newer.day}`}>
      <p className="py-4 text-lead font-serif">
        {real.length === 0
          ? 'No sentence changed its sense.'
          : `${real.length} ${real.length === 1 ? 'heading' : 'headings'} changed in sense`}
        {real.length === 0 ? '' : `, ${cosmetic.length} in spelling only, ${unchanged} not at all.`} Your own choices stay as you set them.
      </p>
      {notAsked.length > 0 ? (
        <Notice tone="needs-you">
          <p>{sentenceStart(notAsked.join(' and '))} could not be asked just now, so what a change means for you may be incomplete.</p>
        </Notice>
      ) : null}
      {[...real, ...cosmetic].map((change) => (
        <HeadingChange key={change.title} change={change} />
      ))}
      <p className="mt-6">
        <a href="/policy#versions" data-page="" className="act">
          Close the comparison
        </a>
      </p>
    </Section>
  );
}

const kindWords = {
  real: 'changed',
  cosmetic: 'spelling only',
  added: 'new',
  removed: 'no longer there',
} as const satisfies Record<Change['kind'], string>;

function HeadingChange({ change: { title, wasTitled, kind, pieces, forYou } }: { change: Change }) {
  return (
    <div className="py-4 border-b border-rule">
      <h3 className="text-lead">
        {title} <span className="text-small text-soft font-sans">{kindWords[kind]}</span>
      </h3>
      {wasTitled ? <p className="text-small text-soft">Before, its title was “{wasTitled}”.</p> : null}
      <p className="mt-1.5 whitespace-pre-line wrap-anywhere max-w-[38rem]">
        {pieces.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, never moved.
          <Piece key={place} piece={piece} />
        ))}
      </p>
      {forYou && forYou.length > 0 ? <ForYou clauses={forYou} /> : null}
    </div>
  );
}

function ForYou({ clauses }: { clauses: NonNullable<Change['forYou']> }) {
  const nothing = clauses.filter(({ isNothing }) => isNothing);
  return (
    <div className="mt-3">
      <h4 className="text-small text-soft">What this speaks about for you</h4>
      <ul className="grid gap-1 mt-1">
        {clauses
          .filter(({ isNothing }) => !isNothing)
          .map(({ entry, name, holds, choices, moreChoices, href }) => (
            <li key={entry}>
              <a href={href} data-page="" className="act">
                {name}
              </a>{' '}
              {holds}
              {choices.length > 0 ? (
                <span className="block text-small text-soft">
                  Your choices stand: {choices.join('; ')}
                  {moreChoices > 0 ? `; and ${moreChoices} more` : ''}.
                </span>
              ) : null}
            </li>
          ))}
      </ul>
      {nothing.length > 0 ? <p className="mt-1 text-soft">We hold nothing under: {nothing.map(({ name }) => name).join(', ')}.</p> : null}
    </div>
  );
}

function Piece({ piece: { text, is, isCosmetic } }: { piece: Change['pieces'][number] }) {
  if (is === 'same') return text;
  if (isCosmetic) return is === 'added' ? <span className="text-soft">{text}</span> : null;
  return is === 'added' ? (
    <ins className="bg-tint text-ink no-underline font-semibold px-0.5">
      <span className="sr-only">added: </span>
      {text}
      <span className="sr-only"> (end)</span>
    </ins>
  ) : (
    <>
      <del className="text-soft line-through">
        <span className="sr-only">removed: </span>
        {text}
        <span className="sr-only"> (end)</span>
      </del>{' '}
    </>
  );
}
