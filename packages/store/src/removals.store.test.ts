import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openKeyring } from './keys.ts';
import { beginRemoval, findRemoval, forgetRemovals, listRemovals, noteRemoved } from './removals.ts';
import { testStore } from './test-store.ts';

test('a removal is begun once, counted on, ended when nothing remains, told of for an hour and forgotten after a day', async () => {
  await using store = await testStore();
  const keyring = openKeyring(store.db, Buffer.alloc(32, 7));
  const [person, id] = ['p-1', crypto.randomUUID()];
  const begin = { person, id, plan: { place: 'Atlanta' }, remaining: 12 };
  expect(await beginRemoval(store.db, keyring, begin)).toBe(true);
  expect(await beginRemoval(store.db, keyring, { ...begin, remaining: 99 })).toBe(false);
  await noteRemoved(store.db, { person, id, removed: 5, remaining: 7, staying: 2 });
  expect(await listRemovals(store.db, person)).toMatchObject([{ id, removed: 5, remaining: 7, staying: 2, endedAt: null }]);
  expect(await listRemovals(store.db, 'p-2')).toEqual([]);
  await noteRemoved(store.db, { person, id, removed: 7, remaining: 0, staying: 0 });
  expect(await findRemoval(store.db, keyring, person, id)).toMatchObject({ plan: { place: 'Atlanta' }, removed: 12, remaining: 0 });
  expect(await findRemoval(store.db, keyring, 'p-2', id)).toBeNull();
  expect(await listRemovals(store.db, person)).toMatchObject([{ endedAt: expect.any(String) }]);
  await sql`update removal set ended_at = now() - interval '61 minutes'`.execute(store.db);
  expect(await listRemovals(store.db, person)).toEqual([]);
  expect(await forgetRemovals(store.db)).toBe(0);
  await sql`update removal set ended_at = now() - interval '25 hours'`.execute(store.db);
  expect(await forgetRemovals(store.db)).toBe(1);
});

test('a slower run neither takes back that a removal ended nor raises what remains', async () => {
  await using store = await testStore();
  const keyring = openKeyring(store.db, Buffer.alloc(32, 7));
  const [person, id] = ['p-1', crypto.randomUUID()];
  await beginRemoval(store.db, keyring, { person, id, plan: {}, remaining: 12 });
  await noteRemoved(store.db, { person, id, removed: 8, remaining: 4, staying: 0 });
  await noteRemoved(store.db, { person, id, removed: 1, remaining: 9, staying: 0 });
  expect(await listRemovals(store.db, person)).toMatchObject([{ removed: 9, remaining: 4, endedAt: null }]);
  await noteRemoved(store.db, { person, id, removed: 2, remaining: 0, staying: 3 });
  const [ended] = await listRemovals(store.db, person);
  await noteRemoved(store.db, { person, id, removed: 1, remaining: 4, staying: 0 });
  expect(await listRemovals(store.db, person)).toEqual([{ ...ended, removed: 12, remaining: 0, staying: 3 }]);
  expect(ended?.endedAt).not.toBeNull();
});

test('a removal that nothing works on any more ends with what remains, and is told of for a month', async () => {
  await using store = await testStore();
  const keyring = openKeyring(store.db, Buffer.alloc(32, 7));
  const [person, id] = ['p-1', crypto.randomUUID()];
  await beginRemoval(store.db, keyring, { person, id, plan: {}, remaining: 12 });
  await sql`update removal set begun_at = now() - interval '9 days'`.execute(store.db);
  expect(await forgetRemovals(store.db)).toBe(0);
  expect(await listRemovals(store.db, person)).toMatchObject([{ remaining: 12, endedAt: expect.any(String) }]);
  await sql`update removal set ended_at = now() - interval '29 days'`.execute(store.db);
  expect([await forgetRemovals(store.db), (await listRemovals(store.db, person)).length]).toEqual([0, 1]);
  await sql`update removal set ended_at = now() - interval '31 days'`.execute(store.db);
  expect(await forgetRemovals(store.db)).toBe(1);
});

test('what is to be removed does not stand in the table in the clear', async () => {
  await using store = await testStore();
  const keyring = openKeyring(store.db, Buffer.alloc(32, 7));
  await beginRemoval(store.db, keyring, { person: 'p-1', id: crypto.randomUUID(), plan: { place: 'Atlanta' }, remaining: 1 });
  const { rows } = await sql<{ row: string }>`select row_to_json(r)::text || encode(sealed, 'escape') as row from removal r`.execute(
    store.db,
  );
  expect(rows[0]?.row).not.toContain('Atlanta');
});
