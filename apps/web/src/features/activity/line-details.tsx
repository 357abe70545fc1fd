import { Suspense } from 'react';
import { AboutLine } from '../../design/about.tsx';
import { Ago } from '../../design/ago.tsx';
import { WaitLink } from '../../design/wait-link.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice, type ViewOf } from '../../lib/slices.ts';

type Found = NonNullable<ViewOf<'activityLine'>['line']>;

/** All that was written down in one line, the whole internet address too, and what stands behind it: asked for when it is opened. */
export function LineDetails({ line }: { line: string }) {
  return (
    <Suspense fallback={<Opening />}>
      <Details line={line} />
    </Suspense>
  );
}

function Opening() {
  return (
    <div className="min-h-28 text-soft">
      <p>Opening</p>
      <WaitLink />
    </div>
  );
}

function Details({ line }: { line: string }) {
  const { view, isAsking } = useSlice('activityLine', { line });
  const found = view?.line?.line === line ? view.line : null;
  return (
    <>
      {found ? (
        <>
          <Facts found={found} />
          <AboutLine view={found.about} />
        </>
      ) : null}
      {found ? null : <p className="my-2 text-soft">{wordsFor(view, isAsking)}</p>}
      {view?.missing ? (
        <p className="my-2 text-amber">
          {sentenceStart(view.missing.name)} stopped answering <Ago at={view.missing.since} />.
        </p>
      ) : null}
      <Seed name="activityLine" value={view} />
    </>
  );
}

function Facts({ found }: { found: Found }) {
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
