import { useSyncExternalStore } from 'react';

/** One value that many parts of the page read: who subscribes is told when it is replaced. Lives in memory only. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function makeStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads a part of a store. `atFirst` is what the server rendered. */
export function useStore<T, Part>(store: Store<T>, pick: (value: T) => Part, atFirst: Part): Part {
  return useSyncExternalStore(
    store.subscribe,
    () => pick(store.get()),
    () => atFirst,
  );
}
