import type { UnavailableWhy } from '@micromart/domain/sourced';
import type { ReactNode } from 'react';
import { sentenceStart } from '../lib/face-in-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A section of the letter: a heading over a rule, and beside it how things stand ("11 values, checked just now"). */
export function Section({ id, title, standing, children }: { id: string; title: string; standing?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12 sm:mt-14">
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 pb-2 border-b-2 border-ink">
        <h2 id={id} className="text-heading scroll-mt-6 outline-none" tabIndex={-1}>
          {title}
        </h2>
        {standing ? <p className="text-small text-soft">{standing}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** The system answered, and holds nothing. */
export function SectionEmpty({ children = 'We hold nothing here.' }: { children?: ReactNode }) {
  return <p className="py-5 font-serif italic text-lead text-soft border-b border-rule">{children}</p>;
}

/** The system could not be asked, or its answer was thrown away. Never to be mixed up with holding nothing. */
export function SectionUnavailable({
  system,
  since,
  why = 'broken',
  isAsking,
  onAskAgain,
}: {
  system: string;
  since: ReactNode;
  why?: UnavailableWhy;
  isAsking: boolean;
  onAskAgain: () => void;
}) {
  return (
    <div className="pt-5">
      <Notice tone="plain">
        <p>
          <strong className="font-semibold">{whatIsWrong(system, why)}</strong> This does not mean that we hold nothing.
        </p>
        <p className="text-soft mt-1">
          {why === 'wrong-person' ? (
            <>We threw that answer away and closed this section {since}.</>
          ) : why === 'old-version' ? (
            <>We threw that answer away {since}.</>
          ) : (
            <>It stopped answering {since}.</>
          )}{' '}
          The rest of this page is not affected. We go on trying by ourselves.
        </p>
        <AskAgain isAsking={isAsking} onAskAgain={onAskAgain} />
      </Notice>
    </div>
  );
}

/** An older answer is shown: readable, not editable. */
export function SectionStale({
  system,
  asOf,
  why = 'broken',
  isAsking,
  onAskAgain,
}: {
  system: string;
  asOf: ReactNode;
  why?: UnavailableWhy;
  isAsking: boolean;
  onAskAgain: () => void;
}) {
  return (
    <div className="pt-5 pb-3">
      <Notice tone="needs-you">
        <p>
          <strong className="font-semibold">{whatIsWrong(system, why)}</strong> What you see was true {asOf}.{' '}
          {why === 'old-version'
            ? 'You can read it; you can change it again as soon as the system has caught up.'
            : 'You can read it; you can change it again as soon as the system answers.'}
        </p>
        <AskAgain isAsking={isAsking} onAskAgain={onAskAgain} />
      </Notice>
    </div>
  );
}

/** This person may not see it. */
export function SectionRefused({ reason }: { reason: string }) {
  return (
    <div className="pt-5">
      <Notice title="This is not shown to you.">
        <p className="text-soft">{reason}</p>
      </Notice>
    </div>
  );
}

function whatIsWrong(system: string, why: UnavailableWhy): string {
  const name = sentenceStart(system);
  if (why === 'wrong-person') return `${name} answered about somebody else.`;
  if (why === 'old-version') return `${name} answered with an older version of this than we had already seen.`;
  return `${name} is not answering.`;
}

function AskAgain({ isAsking, onAskAgain }: { isAsking: boolean; onAskAgain: () => void }) {
  return (
    <p data-acts className="flex items-baseline gap-3">
      <Button kind="text" onClick={onAskAgain} aria-disabled={isAsking}>
        {isAsking ? 'Asking again' : 'Try again'}
      </Button>
    </p>
  );
}
