import { type ReactNode, useState } from 'react';
import { AboutSheet } from './about-sheet.tsx';
import { Button } from './button.tsx';

export interface AboutData extends AboutLineData {
  readonly history: readonly { seq: string; at: string; who: string; from: string; to: string; canUndo: boolean }[];
}

/** What stands behind something that nobody changes. */
export interface AboutLineData {
  readonly sentence: string;
  readonly clause: { readonly heading: string; readonly quote: string | null };
  readonly source: string | null;
  readonly purposes: readonly string[];
  readonly keptUntil: string;
  readonly givenTo: readonly string[];
  readonly lastChanged: string;
  readonly withheld: string | null;
  readonly say: string;
}

/** What stands behind one value: why, since when, until when, to whom, and who changed it. */
export function About({ view, onUndo }: { view: AboutData; onUndo: (seq: string) => Promise<void> }) {
  return (
    <AboutSheet>
      <AboutFacts view={view} />
      {view.history.length > 0 ? <History changes={view.history} onUndo={onUndo} /> : null}
    </AboutSheet>
  );
}

/** The same of a line of a log. */
export function AboutLine({ view }: { view: AboutLineData }) {
  return (
    <AboutSheet>
      <AboutFacts view={view} />
    </AboutSheet>
  );
}

function AboutFacts({ view }: { view: AboutLineData }) {
  return (
    <>
      <p className="font-serif text-lead mb-3">{view.sentence}</p>
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        <Fact name="The policy">
          Under “{view.clause.heading}”{view.clause.quote ? <>: “{view.clause.quote}”</> : null}
        </Fact>
        <Fact name="Where it is from">{view.source ?? 'We hold nothing here.'}</Fact>
        <Fact name="Why we have it">
          {view.purposes.length > 0 ? view.purposes.map((purpose) => <Line key={purpose}>{purpose}</Line>) : null}
        </Fact>
        <Fact name="Kept until">{view.keptUntil}</Fact>
        <Fact name="Given to">{view.givenTo.length > 0 ? view.givenTo.join(', ') : 'Nobody'}</Fact>
        <Fact name="Without it">{view.withheld}</Fact>
        <Fact name="Good to know">{view.say || null}</Fact>
        <Fact name="Last changed">{view.lastChanged}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined) return null;
  return (
    <div className="sm:contents">
      <dt className="text-small text-soft">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <span className="block">{children}</span>;
}

function History({ changes, onUndo }: { changes: AboutData['history']; onUndo: (seq: string) => Promise<void> }) {
  const [pending, setPending] = useState<string | null>(null);
  const undo = async (seq: string) => {
    setPending(seq);
    await onUndo(seq);
    setPending(null);
  };
  return (
    <div className="mt-4 pt-3 border-t border-rule">
      <h4 className="font-semibold mb-1.5">Changes</h4>
      <ol className="grid gap-2.5">
        {changes.map((change) => (
          <li key={change.seq} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 wrap-anywhere">
              <bdi>{change.from}</bdi> <span aria-hidden="true">→</span>
              <span className="sr-only"> became </span> <bdi>{change.to}</bdi>
              <span className="block text-small text-soft">
                {change.who}, {change.at}
              </span>
            </span>
            {change.canUndo ? (
              <Button kind="text" aria-disabled={pending !== null} onClick={() => (pending === null ? void undo(change.seq) : undefined)}>
                {pending === change.seq ? 'Taking it back' : 'Undo'}
                <span className="sr-only"> the change of {change.at}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

export function AboutUnreadable({ onAskAgain }: { onAskAgain: () => void }) {
  return (
    <AboutSheet>
      <p>What stands behind this value could not be read just now.</p>
      <Button kind="text" onClick={onAskAgain}>
        Try again
      </Button>
    </AboutSheet>
  );
}
