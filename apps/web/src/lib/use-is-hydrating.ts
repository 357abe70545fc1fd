import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** True on the server and during the first render in the browser; false from then on. */
export function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
