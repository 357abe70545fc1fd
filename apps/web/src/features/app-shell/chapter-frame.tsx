import { Suspense, useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { WhenBroken } from '../../design/when-broken.tsx';
import { useFocusBack } from '../../lib/focus-back.ts';
import { useLiveUpdates } from '../../lib/live-updates.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { usePageLinks } from '../../lib/page-links.ts';
import { usePlaceLinks } from '../../lib/place.ts';
import { warmUp } from '../../lib/warm-up.ts';
import { BrokenPage } from './broken-page.tsx';
import { ChapterList } from './chapter-list.tsx';
import { Shell } from './shell.tsx';

/** What stays while somebody goes from chapter to chapter: masthead, the list of chapters, what is heard from elsewhere. */
export function ChapterFrame() {
  const { person } = usePageFacts();
  const { pathname } = useLocation();
  usePlaceLinks();
  usePageLinks();
  useFocusBack();
  useLiveUpdates(person !== null);
  useEffect(warmUp, []);
  return (
    <Shell isPrivate={person !== null}>
      <div className="lg:grid lg:grid-cols-[13rem_minmax(0,44rem)] lg:gap-x-12">
        <ChapterList isSignedIn={person !== null} />
        <Suspense>
          <WhenBroken key={pathname} instead={<BrokenPage />}>
            <Outlet />
          </WhenBroken>
        </Suspense>
      </div>
    </Shell>
  );
}
