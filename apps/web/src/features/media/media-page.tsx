import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { MediaSections } from './media-sections.tsx';

/** `/photos`. */
export default function MediaPage() {
  return (
    <ChapterPage
      title="Photos and videos"
      lead="What your fridges and cookers saw: why each picture was taken, who or what opened it, and when it goes. They may show other people in your home."
    >
      <MediaSections />
    </ChapterPage>
  );
}
