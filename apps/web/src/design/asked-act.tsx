import { lazy, Suspense } from 'react';
import type { AskedActProps } from './ask-panel.tsx';

const AskPanel = lazy(() => import('./ask-panel.tsx'));

/** What an `AskLink` opens below its row. Its code comes with the first one. */
export function AskedAct(props: AskedActProps) {
  return (
    <Suspense fallback={<p className="min-h-28 text-soft">Opening</p>}>
      <AskPanel {...props} />
    </Suspense>
  );
}
