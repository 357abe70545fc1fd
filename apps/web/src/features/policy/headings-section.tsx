import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { Section, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { OpenedHeading } from './opened-heading.tsx';
import type { OwnRow, Policy } from './policy-views.ts';

/** The policy heading by heading; one at a time is open, and its address says which. */
export function HeadingsSection({ headings, ownRow }: { headings: Policy['headings']; ownRow: OwnRow }) {
  const open = new URLSearchParams(useLocation().search).get('open');
  return (
    <Section id="headings" title="What it says, and your data under it" standing={`${headings.length} headings`}>
      {headings.map((heading) => (
        <Heading key={heading.id} heading={heading} isOpen={open === heading.id} ownRow={ownRow} />
      ))}
      {headings.some(({ id }) => id === open) ? null : (
        <Suspense>
          <NothingOpen />
        </Suspense>
      )}
    </Section>
  );
}

/** Keeps beside the page that no heading was open when it came. */
function NothingOpen() {
  return <Seed name="policyClauses" value={useSlice('policyClauses', {}).view} />;
}

function Heading({
  heading: { id, title, names },
  isOpen,
  ownRow,
}: {
  heading: Policy['headings'][number];
  isOpen: boolean;
  ownRow: OwnRow;
}) {
  return (
    <div id={`policy-${id}`} className="py-4 border-b border-rule scroll-mt-6">
      <h3 className="text-lead">
        <a
          href={isOpen ? `/policy#policy-${id}` : `/policy?open=${id}#policy-${id}`}
          data-page=""
          aria-expanded={isOpen}
          className="text-ink underline decoration-underline hover:decoration-accent coarse:inline-block coarse:py-1.5"
        >
          {title}
        </a>
      </h3>
      {isOpen ? (
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <HeadingBody id={id} ownRow={ownRow} />
        </Suspense>
      ) : (
        <p className="text-small text-soft mt-0.5">{names.join(' · ')}</p>
      )}
    </div>
  );
}

function HeadingBody({ id, ownRow }: { id: string; ownRow: OwnRow }) {
  const { view, isAsking, askAgain } = useSlice('policyClauses', { open: id });
  if (view === null)
    return <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />;
  if (view?.opened?.id !== id) return <SkeletonRows rows={4} />;
  return (
    <>
      <OpenedHeading opened={view.opened} ownRow={ownRow} />
      <Seed name="policyClauses" value={view} />
    </>
  );
}
