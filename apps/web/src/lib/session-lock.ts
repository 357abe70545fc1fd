import { makeStore, useStore } from './store.ts';

const isLocked = makeStore(false);

/** The session is over: the page veils what it shows and asks to sign in again. What was typed stays. */
export function lockPage(): void {
  isLocked.set(true);
}

export function useIsLocked(): boolean {
  return useStore(isLocked, (locked) => locked, false);
}
