import { type ReactNode, Suspense } from 'react';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { Find } from './find.tsx';
import { FurtherChapters } from './further-chapters.tsx';
import { PolicyNotice } from './policy-notice.tsx';

/** The one view: a letter with chapters, which is itself the form. */
export function OverviewPage({ children }: { children: ReactNode }) {
  return (
    <ChapterPage title={null} lead="Everything we hold about you, where it came from, who else has it, and what you can do about it.">
      <Suspense>
        <PolicyNotice />
      </Suspense>
      <Find />
      {children}
      <FurtherChapters />
    </ChapterPage>
  );
}
