import { lazy, Suspense } from 'react';
import { AboutLoading } from '../design/about-sheet.tsx';
import type { RecordRef } from './about-this.tsx';

const AboutThis = lazy(async () => ({ default: (await import('./about-this.tsx')).AboutThis }));

/** Opens below a row; its code comes when the first one is opened. */
export function AboutPanel(props: { record: RecordRef; anchor: string }) {
  return (
    <Suspense fallback={<AboutLoading />}>
      <AboutThis {...props} />
    </Suspense>
  );
}
