import { type RefObject, useEffect, useRef } from 'react';

/** Escape inside an element. */
export function useEscape(inside: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const element = inside.current;
    const onKey = (event: KeyboardEvent) => {
      const isInDialog = (event.target as Element).closest('dialog') !== null;
      if (event.key === 'Escape' && !isInDialog) latest.current();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [inside]);
}
