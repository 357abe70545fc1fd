import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';
import { useArrival } from '../../lib/arrival.ts';
import { PageClauses } from './page-clauses.tsx';

/** The policy itself, and what is found in everything. */
const withoutClauses = ['/policy', '/search'];

const product = 'Your data at Micromart';

/** One chapter of the letter: what it is about, in one sentence, and its sections. `title` null: the letter itself. */
export function ChapterPage({ title, lead, children }: { title: string | null; lead: ReactNode; children: ReactNode }) {
  const heading = useArrival();
  const { pathname } = useLocation();
  return (
    <main id="content" tabIndex={-1} className="outline-none pt-5 lg:pt-8 min-w-0">
      <title>{title === null ? product : `${title} · ${product}`}</title>
      <h1 ref={heading} className="text-title outline-none" tabIndex={-1}>
        {title ?? product}
      </h1>
      <p className="text-lead text-soft mt-4 max-w-[34rem]">{lead}</p>
      {children}
      {withoutClauses.includes(pathname) ? null : (
        <Suspense>
          <PageClauses />
        </Suspense>
      )}
    </main>
  );
}
