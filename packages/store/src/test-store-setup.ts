import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { buildEmbeddedImage } from './build-embedded-image.ts';
import { imageMigrations } from './embedded-image.ts';
import { openStore } from './open-store.ts';
import { openOutbox } from './outbox.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL server's database that test databases are copied from; empty on PGlite. */
    readonly templateUrl: string;
  }
}

/** Without any promise of durability. */
const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=500'];

/** Runs once for a test project: prepares what `testStore()` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (project.config.env.STORE_ENGINE !== 'postgres') {
    await buildEmbeddedImage();
    project.provide('templateUrl', '');
    return async () => {};
  }
  const server = await startPostgres(quick);
  const templateUrl = server.urlOf('template_store');
  await createDatabase(server.urlOf('postgres'), 'template_store');
  const store = await openStore({ url: templateUrl, migrations: imageMigrations });
  const outbox = await openOutbox(store, { queues: [], worker: false, onFault: (fault) => console.error(fault) });
  await outbox.stop();
  await store.close();
  project.provide('templateUrl', templateUrl);
  return () => server.stop();
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}
