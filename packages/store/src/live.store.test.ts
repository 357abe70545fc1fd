import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { listenChanges, tellChanged } from './live.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const otherNode = await store.again();

test('every node hears of a change when it is committed, and of none that was rolled back', async () => {
  const heard: unknown[] = [];
  const stops = [
    await listenChanges(store, (change) => heard.push(change)),
    await listenChanges(otherNode, (change) => heard.push(change)),
  ];
  await store.db
    .transaction()
    .execute(async (trx) => {
      await tellChanged(trx, 'rolled back', ['devices']);
      throw new Error('roll back');
    })
    .catch(() => {});
  await store.db.transaction().execute((trx) => tellChanged(trx, 'ann', ['devices', 'notifications']));
  const change = { person: 'ann', slices: ['devices', 'notifications'] };
  await expect.poll(() => heard).toEqual([change, change]);
  await Promise.all(stops.map((stop) => stop()));
  await tellChanged(store.db, 'ann', ['unheard']);
  expect(heard).toHaveLength(2);
});

test.runIf(store.engine === 'postgres')(
  'a listener that lost its connection comes back, and says that it may have missed something',
  async () => {
    const heard: string[] = [];
    await listenChanges(
      otherNode,
      ({ person }) => heard.push(person),
      () => heard.push('gap'),
    );
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`.execute(
      store.db,
    );
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['gap']);
    await tellChanged(store.db, 'ann', ['devices']);
    await expect.poll(() => heard).toEqual(['gap', 'ann']);
  },
);
