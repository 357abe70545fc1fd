import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import { openEmbeddedStore } from './embedded-store.ts';
import { openServerStore } from './server-store.ts';
import type { Tables } from './tables.ts';

export { StoreInUseError } from './lock-folder.ts';

/** Bare SQL for libraries that bring their own statements. Throws `DatabaseError`. */
export interface SqlClient {
  query(
    statement: string | { readonly text: string; readonly values?: unknown[] },
    values?: unknown[],
    // biome-ignore lint/suspicious/noExplicitAny: the libraries that use this read their own columns.
  ): Promise<{ rows: any[]; rowCount: number }>;
}

export interface Store {
  readonly db: Kysely<Tables>;
  readonly engine: 'pglite' | 'postgres';
  readonly sqlClient: SqlClient;
  /** What the outbox runs its jobs on. */
  readonly jobDatabase: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>;
  /**
   * Hears what `select pg_notify(channel, payload)` says, once its transaction has committed. Resolves when listening, to
   * the way to stop. `onGap`: the connection was lost for a while, so messages may have been missed.
   */
  listen(channel: string, onMessage: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>;
  /** The embedded data directory as a tar file; a server has none. */
  dump?(): Promise<Blob>;
  close(): Promise<void>;
}

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
