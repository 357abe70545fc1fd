import { existsSync, openAsBlob } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import { lockFolder } from './lock-folder.ts';
import { migrate } from './migrate.ts';
import { plainError, withPlainErrors } from './plain-errors.ts';
import type { SqlClient, Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * PGlite starts with fsync off; a write that was acknowledged must outlive the process. Its 128 MB of buffers are memory of this process
 * and are all touched at the start: 16 MB open in less than half of the time.
 */
const durable = [
  ...PGlite.defaultStartParams.filter((part) => part !== '-F'),
  ...['fsync=on', 'wal_sync_method=open_datasync', 'shared_buffers=16MB'].flatMap((setting) => ['-c', setting]),
];

/**
 * Opens PGlite on a folder, or in memory when `folder` is `memory`. `image` is a dumped data directory to begin with.
 *
 * A folder is marked until its first start is through. One that was killed before that holds nothing that was
 * acknowledged, so it is begun again instead of being opened half-written.
 */
export async function openEmbeddedStore(folder: string, migrations: readonly string[], image: string | undefined): Promise<Store> {
  if (folder === 'memory') return begin(await memoryOptions(image), migrations, () => {});
  const path = resolve(folder);
  const unlock = lockFolder(path);
  try {
    const mark = `${path}.first-start`;
    if (existsSync(mark)) await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true });
    const first = (await readdir(path)).length === 0;
    if (first) await writeFile(mark, '');
    const store = await begin({ dataDir: path, startParams: durable, ...(first && (await imageOptions(image))) }, migrations, unlock);
    if (first) await rm(mark);
    return store;
  } catch (error) {
    unlock();
    throw plainError(error);
  }
}

async function memoryOptions(image: string | undefined): Promise<PGliteOptions> {
  return { dataDir: 'memory://', ...(await imageOptions(image)) };
}

async function imageOptions(image: string | undefined): Promise<PGliteOptions> {
  return image !== undefined && existsSync(image) ? { loadDataDir: await openAsBlob(image) } : {};
}

async function begin(options: PGliteOptions, migrations: readonly string[], unlock: () => void): Promise<Store> {
  const pglite = new PGlite(options);
  try {
    await pglite.waitReady;
    const db = new Kysely<Tables>({ dialect: withPlainErrors(new PGliteDialect({ pglite })) });
    await migrate(db, migrations);
    return {
      db,
      engine: 'pglite',
      sqlClient: sqlClientOf(pglite),
      jobDatabase: { db: fromPglite(pglite), backend: 'pglite' },
      listen: async (channel, onMessage) => {
        const unlisten = await pglite.listen(channel, onMessage);
        return () => unlisten();
      },
      dump: () => pglite.dumpDataDir('none'),
      async close() {
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    await pglite.close().catch(() => {});
    throw plainError(error);
  }
}

function sqlClientOf(pglite: PGlite): SqlClient {
  return {
    async query(statement, values) {
      const { text, values: own } = typeof statement === 'string' ? { text: statement, values } : statement;
      try {
        const { rows, rowCount } = await pglite.query<Record<string, unknown>>(text, own);
        return { rows, rowCount: rowCount ?? rows.length };
      } catch (error) {
        throw plainError(error);
      }
    },
  };
}
