import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { withStyles } from './design/all-styles.ts';
import { ChapterFrame } from './features/app-shell/chapter-frame.tsx';
import { DevicesSection } from './features/devices/devices-section.tsx';
import { NotificationsSection } from './features/notifications/notifications-section.tsx';
import { OtherDataSection } from './features/other-data/other-data-section.tsx';
import { OverviewPage } from './features/overview/overview-page.tsx';
import { PersonalInfoRow } from './features/personal-info/personal-info-row.tsx';
import { PersonalInfoSection } from './features/personal-info/personal-info-section.tsx';
import { SessionsSection } from './features/sessions/sessions-section.tsx';
import { ThirdPartiesSection } from './features/third-parties/third-parties-section.tsx';
import type { ChapterPath } from './lib/chapters.ts';
import { usePageFacts } from './lib/page-facts.tsx';

const NotFound = lazy(() => withStyles(import('./features/app-shell/not-found.tsx')));
const SignInProblem = lazy(() => withStyles(import('./features/app-shell/sign-in-problem.tsx')));
const SignedOut = lazy(() => withStyles(import('./features/app-shell/signed-out.tsx')));
const UndoContactChange = lazy(() => withStyles(import('./features/app-shell/undo-contact-change.tsx')));
const MyAddress = lazy(() => withStyles(import('./features/my-address/my-address-page.tsx')));
const Unsubscribe = lazy(() => withStyles(import('./features/messages/unsubscribe-page.tsx')));
const DesignPage = lazy(() => withStyles(import('./features/demo-design/design-page.tsx')));

const Policy = lazy(() => withStyles(import('./features/policy/policy-page.tsx')));

/** Each comes as a file of its own when somebody goes there. */
const chapterPages: Readonly<Record<ChapterPath, ComponentType>> = {
  '/activity': lazy(() => withStyles(import('./features/activity/activity-page.tsx'))),
  '/orders': lazy(() => withStyles(import('./chapters/orders-chapter.tsx'))),
  '/content': lazy(() => withStyles(import('./features/content/content-page.tsx'))),
  '/people': lazy(() => withStyles(import('./features/people/people-page.tsx'))),
  '/photos': lazy(() => withStyles(import('./features/media/media-page.tsx'))),
  '/messages': lazy(() => withStyles(import('./features/messages/messages-page.tsx'))),
  '/cookies': lazy(() => withStyles(import('./features/cookies/cookies-page.tsx'))),
  '/sharing': lazy(() => withStyles(import('./chapters/sharing-chapter.tsx'))),
  '/security': lazy(() => withStyles(import('./chapters/security-chapter.tsx'))),
  '/policy': () => <Policy ownRow={PersonalInfoRow} />,
  '/search': lazy(() => withStyles(import('./features/search/search-page.tsx'))),
};

export function PageRoutes() {
  const { demo } = usePageFacts();
  return (
    <Suspense>
      <Routes>
        <Route element={<ChapterFrame />}>
          <Route path="/" element={<Overview />} />
          {Object.entries(chapterPages).map(([path, Page]) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
        </Route>
        <Route path="/signed-out" element={<SignedOut />} />
        <Route path="/sign-in-problem" element={<SignInProblem />} />
        <Route path="/my-address" element={<MyAddress />} />
        <Route path="/unsubscribe/:token" element={<Unsubscribe />} />
        <Route path="/undo" element={<UndoContactChange />} />
        {demo ? <Route path="/demo/design" element={<DesignPage />} /> : null}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}

function Overview() {
  return (
    <OverviewPage>
      <PersonalInfoSection />
      <DevicesSection />
      <NotificationsSection />
      <ThirdPartiesSection />
      <SessionsSection />
      <OtherDataSection />
    </OverviewPage>
  );
}
