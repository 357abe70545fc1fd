import type { Page } from '@playwright/test';

/** Milliseconds since the document was asked for, at the frame that shows it; null: not yet. */
export interface Watched {
  blankAt: number | null;
  filledAt: number | null;
  awakeAt: number | null;
  savedAt: number | null;
  shift: number;
  /** Files that were asked for before the page was awake. */
  files: string[];
  /** Requests that had been answered when all sections were filled, the document included. */
  answeredWhenFilled: number;
}

export const sections = ['personalInfo', 'devices', 'notifications', 'thirdParties'] as const;

/**
 * Looks at each frame from inside the page: it is filled when each section has its data and none is hidden or waiting any more; it is awake
 * when React has taken the first switch over. `press`: presses that switch at once, and sees when the new side is shown.
 */
export async function watchPage(page: Page, { press }: { press: boolean }): Promise<void> {
  await page.addInitScript(
    ({ press, sections }) => {
      const seen: Watched = { blankAt: null, filledAt: null, awakeAt: null, savedAt: null, shift: 0, files: [], answeredWhenFilled: 0 };
      (window as unknown as { seen: Watched }).seen = seen;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      const resources = () => performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const isFilled = () =>
        sections.every((name) => {
          const seed = document.querySelector(`script[data-seed="${name}"]`);
          return seed !== null && seed.closest('[hidden]') === null;
        });
      let side: string | null = null;
      const look = () => {
        const now = performance.now();
        if (document.body !== null) seen.blankAt ??= now;
        if (seen.filledAt === null && isFilled()) {
          seen.filledAt = now;
          seen.answeredWhenFilled = 1 + resources().filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= now).length;
        }
        const toggle = document.querySelector<HTMLElement>('button[role=switch]:not([disabled])');
        if (seen.awakeAt === null && toggle !== null && Object.keys(toggle).some((key) => key.startsWith('__reactProps'))) {
          seen.awakeAt = now;
          seen.files = resources()
            .filter(({ startTime, name }) => startTime <= now && /\.(js|css)$/.test(name))
            .map(({ name }) => name);
          side = toggle.getAttribute('aria-checked');
          if (press) toggle.click();
        } else if (press && side !== null && toggle !== null && toggle.ariaChecked !== side && toggle.ariaBusy === null) {
          seen.savedAt ??= now;
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { press, sections },
  );
}

/** Waits, 30 s at most, until the page has seen what is named. */
export async function whenSeen(page: Page, what: 'blankAt' | 'filledAt' | 'awakeAt' | 'savedAt'): Promise<Watched> {
  await page.waitForFunction((what) => (window as unknown as { seen?: Watched }).seen?.[what] != null, what, { timeout: 30_000 });
  return page.evaluate(() => (window as unknown as { seen: Watched }).seen);
}
