import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from './embedded-store.ts';
import { openServerStore } from './server-store.ts';
import type { Store } from './store.ts';

export { StoreInUseError } from './lock-folder.ts';
export type { SqlClient, Store } from './store.ts';

export interface StoreOptions {
  /** `pglite:<folder>`, `pglite:memory` (tests), or `postgres://...`. */
  readonly url: string;
  /** Folders of SQL migrations to run after the store's own. */
  readonly migrations?: readonly string[];
  /** A dumped, migrated data directory (build-embedded-image.ts): a new embedded folder begins with it. */
  readonly image?: string;
}

export const ownMigrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Opens the database, migrated. Throws `StoreInUseError` when another process has the embedded folder open. */
export async function openStore({ url, migrations = [], image }: StoreOptions): Promise<Store> {
  const folders = [ownMigrations, ...migrations];
  if (url.startsWith('pglite:')) return openEmbeddedStore(url.slice('pglite:'.length), folders, image);
  if (/^postgres(ql)?:/.test(url)) return openServerStore(url, folders);
  throw new Error('The database address must begin with "postgres://" or "pglite:".');
}
