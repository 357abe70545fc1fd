import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { DevicesSection } from './features/devices/devices-section.tsx';
import { NotificationsSection } from './features/notifications/notifications-section.tsx';
import { OverviewPage } from './features/overview/overview-page.tsx';
import { PersonalInfoSection } from './features/personal-info/personal-info-section.tsx';
import { SessionsSection } from './features/sessions/sessions-section.tsx';
import { ThirdPartiesSection } from './features/third-parties/third-parties-section.tsx';
import { usePageFacts } from './lib/page-facts.tsx';

const NotFound = lazy(() => import('./features/app-shell/not-found.tsx'));
const SignInProblem = lazy(() => import('./features/app-shell/sign-in-problem.tsx'));
const SignedOut = lazy(() => import('./features/app-shell/signed-out.tsx'));
const UndoContactChange = lazy(() => import('./features/app-shell/undo-contact-change.tsx'));
const DesignPage = lazy(() => import('./features/demo-design/design-page.tsx'));

export function PageRoutes() {
  const { demo } = usePageFacts();
  return (
    <Suspense>
      <Routes>
        <Route path="/" element={<Overview />} />
        <Route path="/signed-out" element={<SignedOut />} />
        <Route path="/sign-in-problem" element={<SignInProblem />} />
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
    </OverviewPage>
  );
}
