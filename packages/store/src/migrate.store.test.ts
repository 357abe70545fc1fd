import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
const home = await mkdtemp(join(tmpdir(), 'migrate-'));
const folder = join(home, 'garden', 'migrations');
await mkdir(folder, { recursive: true });
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
  await store[Symbol.asyncDispose]();
});

test('what is pending runs once, also when some of the folder ran before; a book that knows more than the folder is refused', async () => {
  await writeFile(join(folder, '0001-tree.sql'), 'create table tree (name text);');
  await migrate(store.db, [folder]);
  await writeFile(join(folder, '0002-apple.sql'), "insert into tree values ('apple');");
  for (let start = 0; start < 3; start++) await migrate(store.db, [folder]);
  expect((await store.sqlClient.query('select name from tree')).rows).toEqual([{ name: 'apple' }]);

  await rm(join(folder, '0002-apple.sql'));
  await expect(migrate(store.db, [folder])).rejects.toThrow();
});
