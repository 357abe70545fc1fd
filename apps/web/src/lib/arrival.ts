import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { placeOf } from './place.ts';
import { useIsHydrating } from './use-is-hydrating.ts';

/**
 * Where somebody arrives on a page: at the row that the address names behind its `#`, as soon as that row is there; else, coming from another
 * chapter, at the top, with the focus on the heading, so that it is read out. Back and forward leave the scrolling to the browser, and so does
 * the first page of all.
 */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useIsHydrating();
  const isBack = useNavigationType() === 'POP' && !isFirst;
  const { search, hash } = useLocation();
  const [arrival] = useState({ isFirst, isBack, isOpen: isAnythingOpen(search), row: hash.slice(1) });
  useEffect(() => {
    const { row, ...how } = arrival;
    if (row !== '' && !how.isBack && !(how.isFirst && how.isOpen)) return goToRow(readable(row), how);
    if (how.isFirst) return;
    heading.current?.focus({ preventScroll: true });
    if (!how.isBack) scrollTo({ top: 0, behavior: 'instant' });
  }, [arrival]);
  return heading;
}

/** Whoever does one of these goes where they want to: nothing scrolls under their hands after that. */
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Waits for the row, whose system may answer late; returns how to stop waiting. What is open at the row takes the focus itself. */
function goToRow(id: string, { isFirst, isOpen }: { isFirst: boolean; isOpen: boolean }): () => void {
  const reach = (mayScroll: boolean) => {
    const row = document.getElementById(id);
    // What the server sends late arrives hidden, and is put in its place a moment later.
    if (!row || row.getClientRects().length === 0) return false;
    if (mayScroll) row.scrollIntoView({ behavior: 'instant', block: 'start' });
    if (isOpen) return true;
    if (!row.hasAttribute('tabindex')) row.tabIndex = -1;
    row.focus({ preventScroll: true });
    return true;
  };
  const waiting = new MutationObserver(() => {
    if (reach(true)) stop();
  });
  const stop = () => {
    waiting.disconnect();
    for (const move of ownMoves) removeEventListener(move, stop);
  };
  if (reach(!isFirst)) return stop;
  waiting.observe(document.body, { childList: true, subtree: true });
  for (const move of ownMoves) addEventListener(move, stop, { passive: true });
  return stop;
}

function isAnythingOpen(search: string): boolean {
  const { edit, about } = placeOf(search);
  return edit !== null || about !== null;
}

/** Anybody can write anything behind a `#`. */
function readable(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
