import { useEffect, useRef } from 'react';
import { usePlace } from './place.ts';

/** Focus is lost when what had it went away. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Gives a lost focus to what can be done at a row, or, when the row is gone, to the heading of its section. */
export function giveFocusBack(anchor: string, section?: Element | null): void {
  if (!isFocusLost()) return;
  const act = document.getElementById(anchor)?.querySelector<HTMLElement>('[data-place]');
  const heading = section?.isConnected ? section.querySelector<HTMLElement>('h2') : document.querySelector<HTMLElement>('h1');
  (act ?? heading)?.focus({ preventScroll: true });
}

/** When an editor or an "About this" closes, the focus goes back to what opened it. */
export function useFocusBack(): void {
  const { edit, about } = usePlace();
  const open = edit ?? about;
  const last = useRef<{ anchor: string; section: Element | null } | null>(null);
  useEffect(() => {
    const closed = last.current;
    last.current = open ? { anchor: open, section: document.getElementById(open)?.closest('section') ?? null } : null;
    if (closed && closed.anchor !== open && !edit) giveFocusBack(closed.anchor, closed.section);
  }, [open, edit]);
}
