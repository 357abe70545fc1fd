import { seedDemoLines } from '@micromart/sources/embedded/log/seed-demo-lines';
import type { Services } from '../platform/services.ts';

/** Beside everything else, after the start. What a stop leaves undone, the next start does. */
export function fillDemoLines({ env, store, keyring, log }: Services): { close(): Promise<void> } {
  const stopping = new AbortController();
  const inHouse = Object.entries(env.sources).flatMap(([system, address]) => (address === null ? [system] : []));
  const settled = seedDemoLines({ db: store.db, cipher: keyring }, inHouse, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) log.warn({ err: error }, 'the logs of the demo people could not all be filled');
  });
  return {
    close() {
      stopping.abort();
      return settled;
    },
  };
}
