import { type ReactNode, useEffect } from 'react';
import { useFocusBack } from '../../lib/focus-back.ts';
import { useLiveUpdates } from '../../lib/live-updates.ts';
import { usePlaceLinks } from '../../lib/place.ts';
import { warmUp } from '../../lib/warm-up.ts';
import { Shell } from '../app-shell/shell.tsx';
import { Chapters } from './chapters.tsx';
import { Find } from './find.tsx';

/** The one view: a letter with chapters, which is itself the form. */
export function OverviewPage({ children }: { children: ReactNode }) {
  usePlaceLinks();
  useFocusBack();
  useLiveUpdates();
  useEffect(warmUp, []);
  return (
    <Shell isPrivate>
      <div className="lg:grid lg:grid-cols-[13rem_minmax(0,44rem)] lg:gap-x-12">
        <Chapters />
        <main id="content" tabIndex={-1} className="outline-none pt-5 lg:pt-8">
          <h1 className="text-title outline-none" tabIndex={-1}>
            Your data at Micromart
          </h1>
          <p className="text-lead text-soft mt-4 max-w-[34rem]">
            Everything we hold about you, where it came from, who else has it, and what you can do about it.
          </p>
          <Find />
          {children}
        </main>
      </div>
    </Shell>
  );
}
