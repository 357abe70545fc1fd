import { startPostgres } from '@micromart/store/start-postgres';

/** A PostgreSQL server on which, unlike on the one of the tests, a commit waits for the disk. */
export async function startDurableServer(port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const { urlOf, stop } = await startPostgres(['max_connections=200'], port);
  return { url: urlOf('postgres'), stop };
}
