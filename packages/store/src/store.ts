import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from './tables.ts';

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
