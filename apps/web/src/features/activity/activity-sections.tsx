import { Suspense } from 'react';
import { Ago } from '../../design/ago.tsx';
import { Section, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { linesOf, useActivityInput } from './activity-address.ts';
import { Timeline } from './timeline.tsx';
import { YearPicture } from './year-picture.tsx';

/** The year and the timeline, out of one answer of all logs. */
export function ActivitySections() {
  return (
    <Suspense fallback={<Loading />}>
      <Filled />
    </Suspense>
  );
}

function Loading() {
  return (
    <Section id="timeline" title="Timeline" standing="being asked for">
      <SkeletonRows rows={10} />
    </Section>
  );
}

function Filled() {
  const { view, isAsking, askAgain } = useSlice('activity', useActivityInput().timeline);
  if (view === undefined) return <Loading />;
  if (view === null) {
    return (
      <>
        <Section id="timeline" title="Timeline" standing="could not be checked">
          <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />
        </Section>
        <Seed name="activity" value={null} />
      </>
    );
  }
  const { year, total, filter, isFiltered, missing, asOf } = view;
  return (
    <>
      <Section id="year" title="A year at a glance" standing={isFiltered ? 'only what the filter below names' : undefined}>
        <YearPicture year={year} />
      </Section>
      <Section
        id="timeline"
        title="Timeline"
        standing={
          <>
            {missing.length > 0 ? 'at least ' : ''}
            {linesOf(total)}
            {filter.q === '' ? '' : ' to search in'}, counted <Ago at={asOf} />
          </>
        }
      >
        <Timeline activity={view} isAsking={isAsking} onAskAgain={askAgain} />
      </Section>
      <Seed name="activity" value={view} />
    </>
  );
}
