import { startPostgres } from '@micromart/store/start-postgres';

/** A PostgreSQL server on which, unlike on the one of the tests, a commit waits for the disk; with as much memory as one is given in life. */
export async function startDurableServer(port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const { urlOf, stop } = await startPostgres(['max_connections=200', 'shared_buffers=2GB', 'max_wal_size=8GB'], port);
  return { url: urlOf('postgres'), stop };
}
