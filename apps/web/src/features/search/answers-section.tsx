import { Section } from '../../design/section.tsx';
import type { FoundAnswer } from './search-views.ts';

/** What the question is about: what is held, why, and how it is stopped, in one view. */
export function AnswersSection({ answers }: { answers: readonly FoundAnswer[] }) {
  return (
    <Section
      id="answers"
      title="What your question is about"
      standing={`${answers.length} ${answers.length === 1 ? 'subject' : 'subjects'} of the policy`}
    >
      {answers.map((answer) => (
        <Answer key={answer.entry} answer={answer} />
      ))}
    </Section>
  );
}

function Answer({ answer }: { answer: FoundAnswer }) {
  const { entry, name, sentence, why, stop, change, say, holds, beside, rows, more, place, policyHref } = answer;
  return (
    <article id={`answer-${entry}`} aria-labelledby={`answer-${entry}-name`} className="py-5 border-b border-rule">
      <h3 id={`answer-${entry}-name`} className="text-lead">
        {name}
      </h3>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        <Fact name="What it is">{sentence}</Fact>
        <Fact name="What we hold">
          {rows.map(({ anchor, label, lines, href }) => (
            <span key={anchor} className="block wrap-anywhere">
              {href === null ? (
                label
              ) : (
                <a href={href} data-page="" className="text-accent underline decoration-underline">
                  {label}
                </a>
              )}
              {lines.length > 0 ? `: ${lines.join(', ')}` : null}
            </span>
          ))}
          {more > 0 ? <span className="block">and {more} more</span> : null}
          {holds ? <span className="block">{holds}</span> : null}
          {beside ? (
            <span className="block">
              {beside.says}{' '}
              <a href={beside.href} data-page="" className="text-accent underline decoration-underline">
                {beside.title}
              </a>
            </span>
          ) : null}
          {rows.length === 0 && holds === null ? 'This sentence speaks of no data of its own.' : null}
        </Fact>
        <Fact name="Why">{why.length > 0 ? why.join(' ') : null}</Fact>
        <Fact name="How to stop it">{stop ?? change ?? 'There is nothing to stop in it.'}</Fact>
        <Fact name="Good to know">{say}</Fact>
      </dl>
      <p className="flex flex-wrap gap-x-5 mt-1">
        {place ? (
          <a href={place.href} data-page="" className="act">
            Go to {place.title}
          </a>
        ) : null}
        <a href={policyHref} data-page="" className="act quiet">
          What the policy says<span className="sr-only"> about {name}</span>
        </a>
      </p>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  if (children === null) return null;
  return (
    <div className="sm:contents">
      <dt className="text-small text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
