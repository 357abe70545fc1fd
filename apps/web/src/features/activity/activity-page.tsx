import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { ActivitySections } from './activity-sections.tsx';
import { LogsSection } from './logs-section.tsx';

/** `/activity`. */
export default function ActivityPage() {
  return (
    <ChapterPage
      title="Activity"
      lead="What our site, our app and your devices wrote down by themselves, newest first. You can delete lines, stop new ones, and choose how long they are kept."
    >
      <ActivitySections />
      <LogsSection />
    </ChapterPage>
  );
}
