import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { embeddedImage, imageMigrations } from './embedded-image.ts';
import { openStore, StoreInUseError } from './open-store.ts';
import { testStore } from './test-store.ts';

const embedded = process.env.STORE_ENGINE === 'pglite';
const folder = await mkdtemp(join(tmpdir(), 'open-store-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const program = `
  import { openStore } from ${JSON.stringify(new URL('./open-store.ts', import.meta.url).href)};
  const [url, image] = process.argv.slice(1);
  const store = await openStore({ url, image }).catch((error) => { console.log(error.message); process.exit(3); });
  for (let row = 0; ; row++) {
    await store.sqlClient.query('insert into rate_limit (key) values ($1)', [process.pid + '/' + row]);
    console.log('stored ' + row);
  }`;

/** Another process that opens the folder and stores rows until it is killed. */
function writer(url: string): { process: ChildProcess; said: () => string; exit: Promise<unknown[]> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, '--', url, embeddedImage], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  return { process: child, said: () => said, exit: once(child, 'exit') };
}

test.runIf(embedded)(
  'one process has the embedded folder; the others are told so in one sentence; after kill -9 the next takes over and nothing is lost',
  async () => {
    const url = `pglite:${join(folder, 'db')}`;
    const first = writer(url);
    await expect.poll(first.said, { timeout: 30_000 }).toContain('stored 20');

    const others = [writer(url), writer(url)];
    for (const other of others) expect(await other.exit).toEqual([3, null]);
    for (const other of others)
      expect(other.said()).toMatch(
        /^Another process is using the database in .*; stop it first, or set DATABASE_URL to share a PostgreSQL server\.\n$/,
      );
    await expect(openStore({ url })).rejects.toThrow(StoreInUseError);

    first.process.kill('SIGKILL');
    await first.exit;
    const stored = first.said().match(/^stored/gm)?.length ?? 0;
    const store = await openStore({ url });
    const { rows } = await store.sqlClient.query('select count(*)::int as count from rate_limit');
    expect(rows[0].count).toBeGreaterThanOrEqual(stored);
    await store.close();
  },
);

test.runIf(embedded)('a first start that was killed half-way is begun again', async () => {
  const path = join(folder, 'half');
  const opened = await openStore({ url: `pglite:${path}`, image: embeddedImage });
  await opened.close();
  await rm(join(path, 'global'), { recursive: true });
  await writeFile(`${path}.first-start`, '');
  const store = await openStore({ url: `pglite:${path}`, image: embeddedImage });
  expect((await store.sqlClient.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await store.close();
});

test.runIf(embedded)('an acknowledged write is on the disk', async () => {
  const store = await openStore({ url: `pglite:${join(folder, 'durable')}`, image: embeddedImage });
  expect((await store.sqlClient.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
  expect((await store.sqlClient.query('show wal_sync_method')).rows).toEqual([{ wal_sync_method: 'open_datasync' }]);
  await store.close();
});

test.runIf(!embedded)('many processes may start on one server at once', async () => {
  await using store = await testStore();
  const others = await Promise.all(Array.from({ length: 4 }, () => store.again()));
  for (const other of others) expect((await other.sqlClient.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('the bare SQL client takes statements as libraries write them', async () => {
  await using store = await testStore();
  expect(imageMigrations).toBeInstanceOf(Array);
  expect(
    await store.sqlClient.query({ text: 'insert into rate_limit (key, points) values ($1, $2) returning points', values: ['a', 1] }),
  ).toEqual({
    rows: [{ points: 1 }],
    rowCount: 1,
  });
  expect(await store.sqlClient.query('update rate_limit set points = $1 where key = $2', [2, 'a'])).toEqual({ rows: [], rowCount: 1 });
});

test('an address of another kind is refused', async () => {
  await expect(openStore({ url: 'mysql://somewhere' })).rejects.toThrow('must begin with');
});
