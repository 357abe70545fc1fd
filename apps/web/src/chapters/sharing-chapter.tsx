import { ChapterPage } from '../features/app-shell/chapter-page.tsx';
import { DataMapSection } from '../features/data-map/data-map-section.tsx';
import { DataUseSection } from '../features/data-use/data-use-section.tsx';
import { SharingSections } from '../features/sharing/sharing-sections.tsx';

/** `/sharing`. */
export default function SharingChapter() {
  return (
    <ChapterPage title="Sharing" lead="Where your data is, what it is used for, and every time that some of it left us.">
      <DataMapSection />
      <SharingSections />
      <DataUseSection />
    </ChapterPage>
  );
}
