import { Suspense } from 'react';
import { Ago } from '../../design/ago.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';

/** All that was written down in one line, the whole internet address too: asked for when it is opened. */
export function LineDetails({ line }: { line: string }) {
  return (
    <Suspense fallback={<p className="min-h-28 text-soft">Opening</p>}>
      <Details line={line} />
    </Suspense>
  );
}

function Details({ line }: { line: string }) {
  const { view, isAsking } = useSlice('activityLine', { line });
  const found = view?.line?.line === line ? view.line : null;
  return (
    <>
      {found ? <Facts found={found} /> : <p className="my-2 text-soft">{wordsFor(view, isAsking)}</p>}
      {view?.missing ? (
        <p className="my-2 text-amber">
          {sentenceStart(view.missing.name)} is not answering since <Ago at={view.missing.since} />.
        </p>
      ) : null}
      <Seed name="activityLine" value={view} />
    </>
  );
}

function Facts({ found }: { found: { when: string; details: readonly { label: string; text: string }[] } }) {
  const facts = [{ label: 'Time', text: found.when }, ...found.details];
  return (
    <dl className="grid sm:grid-cols-[10rem_minmax(0,1fr)] gap-x-5 my-2 border-s-3 border-line ps-4 text-small">
      {facts.map(({ label, text }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="mb-1 wrap-anywhere">
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function wordsFor(view: object | null | undefined, isAsking: boolean): string {
  if (isAsking || view === undefined) return 'Opening';
  return view === null ? 'This page’s own server is not answering.' : 'This line could not be opened.';
}
