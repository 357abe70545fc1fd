import type { ReactNode } from 'react';
import { useIsLocked } from '../../lib/session-lock.ts';
import { useIsHydrating } from '../../lib/use-is-hydrating.ts';
import { ActTold } from './act-told.tsx';
import { Footer } from './footer.tsx';
import { LockedNotice } from './locked-notice.tsx';
import { Masthead } from './masthead.tsx';
import { OfflineNotice } from './offline-notice.tsx';

/** The frame of every page: skip link, masthead, the page, footer, and the places where something may be said. */
export function Shell({ children, isPrivate = false }: { children: ReactNode; isPrivate?: boolean }) {
  const isLocked = useIsLocked();
  const isAwake = !useIsHydrating();
  return (
    <div data-veiled={isLocked ? '' : undefined} data-awake={isAwake ? '' : undefined} className="min-h-dvh flex flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-4 focus:z-10 focus:bg-sheet focus:px-4 focus:py-2"
      >
        Skip to your data
      </a>
      <Masthead isPrivate={isPrivate} />
      <div className="sticky top-0 z-10" data-screen-only>
        {isPrivate ? <LockedNotice /> : null}
        <OfflineNotice />
      </div>
      <div className="w-full max-w-[68rem] mx-auto px-5 sm:px-8 grow">{children}</div>
      <Footer />
      <ActTold />
    </div>
  );
}
