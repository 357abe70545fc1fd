import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { ComparisonSection } from './comparison-section.tsx';
import { HeadingsSection } from './headings-section.tsx';
import type { OwnRow } from './policy-views.ts';
import { ReadingSection } from './reading-section.tsx';
import { SilencesSection } from './silences-section.tsx';
import { StandingSection } from './standing-section.tsx';
import { useGoToOpened } from './use-go-to-opened.ts';
import { VersionsSection } from './versions-section.tsx';

/** `/policy`: what the policy says, and under each sentence the data that it speaks about. */
export default function PolicyPage({ ownRow }: { ownRow: OwnRow }) {
  return (
    <ChapterPage
      title="The policy"
      lead="What the privacy policy says in plain words, and under each sentence your own data that it speaks about."
    >
      <Suspense fallback={<SkeletonRows rows={12} />}>
        <Policy ownRow={ownRow} />
      </Suspense>
    </ChapterPage>
  );
}

const asked = ['version', 'from', 'to'];

function Policy({ ownRow }: { ownRow: OwnRow }) {
  const query = new URLSearchParams(useLocation().search);
  const input = Object.fromEntries([...query].filter(([name, value]) => asked.includes(name) && value !== ''));
  const { view, isAsking, askAgain } = useSlice('policy', input);
  useGoToOpened(isAsking);
  if (view === undefined) return <SkeletonRows rows={12} />;
  if (view === null)
    return <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />;
  return (
    <>
      {view.comparison ? <ComparisonSection comparison={view.comparison} /> : null}
      {view.reading ? <ReadingSection reading={view.reading} /> : null}
      <StandingSection view={view} />
      <HeadingsSection headings={view.headings} ownRow={ownRow} />
      <SilencesSection silences={view.silences} />
      <VersionsSection versions={view.versions} />
      <Seed name="policy" value={view} />
    </>
  );
}
