import { AccessLogSection } from '../features/access-log/access-log-section.tsx';
import { ChapterPage } from '../features/app-shell/chapter-page.tsx';
import { IncidentsSection } from '../features/security/incidents-section.tsx';
import { SecuritySection } from '../features/security/security-section.tsx';
import { SessionsSection } from '../features/sessions/sessions-section.tsx';
import { SignInsSection } from '../features/sign-ins/sign-ins-section.tsx';

/** `/security`. */
export default function SecurityChapter() {
  return (
    <ChapterPage title="Security" lead="How your account is protected, who opened your record and why, and what went wrong.">
      <SecuritySection />
      <AccessLogSection />
      <SessionsSection />
      <SignInsSection />
      <IncidentsSection />
    </ChapterPage>
  );
}
