import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { KeyDestroyedError, listForgotten, openKeyring } from './keys.ts';
import { listenKeysDestroyed } from './live.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const wrappingKey = randomBytes(32);

test('a value opens for its person and place, in any process with the same wrapping key', async () => {
  const sealed = await openKeyring(store.db, wrappingKey).seal('ann', 'table.column/1', 'Ann Example');
  const elsewhere = openKeyring(store.db, wrappingKey);
  expect(await elsewhere.open('ann', 'table.column/1', sealed)).toBe('Ann Example');
  await expect(elsewhere.open('ann', 'table.column/2', sealed)).rejects.toThrow();
  await expect(elsewhere.open('ben', 'table.column/1', sealed)).rejects.toThrow();
  await expect(openKeyring(store.db, randomBytes(32)).open('ann', 'table.column/1', sealed)).rejects.toThrow('another key file');
});

test('many first values at once, in two processes, are sealed with one key', async () => {
  const here = openKeyring(store.db, wrappingKey);
  const there = openKeyring((await store.again()).db, wrappingKey);
  const sealed = await Promise.all(Array.from({ length: 32 }, (_, at) => (at % 2 ? here : there).seal('new', 'place', String(at))));
  const opened = await Promise.all(sealed.map((value) => openKeyring(store.db, wrappingKey).open('new', 'place', value)));
  expect(opened).toEqual(Array.from({ length: 32 }, (_, at) => String(at)));
});

test('after the key is destroyed nothing opens and nothing is sealed, in the other process too', async () => {
  const here = openKeyring(store.db, wrappingKey);
  const otherStore = await store.again();
  const there = openKeyring(otherStore.db, wrappingKey);
  await using stop = { [Symbol.asyncDispose]: await listenKeysDestroyed(otherStore, there) };
  expect(stop).toBeDefined();
  const sealed = await here.seal('gone', 'place', 'secret');
  expect(await there.open('gone', 'place', sealed)).toBe('secret');
  await here.destroy('gone');
  await expect(here.open('gone', 'place', sealed)).rejects.toThrow(KeyDestroyedError);
  await expect(here.seal('gone', 'place', 'again')).rejects.toThrow(KeyDestroyedError);
  await expect.poll(() => there.open('gone', 'place', sealed).catch((error: Error) => error.name)).toBe('KeyDestroyedError');
});

test('whose earlier version was destroyed is not forgotten; whose key is destroyed loses every version, and one that is not there yet', async () => {
  const keyring = openKeyring(store.db, wrappingKey);
  for (const person of ['v-renewed', 'v-gone']) {
    await keyring.seal(person, 'place', 'text');
    await sql`insert into person_key (person_id, version, wrapped, wrapped_by) values (${person}, 2, 'x', 'x'), (${person}, 3, 'x', 'x')`.execute(
      store.db,
    );
    await sql`update person_key set wrapped = null, destroyed_at = now() where person_id = ${person} and version = 1`.execute(store.db);
  }
  expect(await listForgotten(store.db, 'v-')).toEqual([]);
  for (const person of ['v-gone', 'v-never']) await keyring.destroy(person);
  expect(await listForgotten(store.db, 'v-')).toEqual(['v-gone', 'v-never']);
  expect(await listForgotten(store.db, 'v-gone')).toEqual(['v-never']);
  const { rows } = await sql`select person_id as person, version from person_key
    where person_id like 'v-%' and wrapped is null order by 1, 2`.execute(store.db);
  expect(rows).toEqual([
    ...[1, 2, 3].map((version) => ({ person: 'v-gone', version })),
    { person: 'v-never', version: 1 },
    { person: 'v-renewed', version: 1 },
  ]);
  for (const person of ['v-gone', 'v-never']) await expect(keyring.seal(person, 'place', 'again')).rejects.toThrow(KeyDestroyedError);
});

test('within a transaction a key can be made, and a rollback leaves none behind', async () => {
  const keyring = openKeyring(store.db, wrappingKey);
  await store.db
    .transaction()
    .execute(async (trx) => {
      const sealed = await keyring.within(trx).seal('rolled-back', 'place', 'value');
      expect(await keyring.within(trx).open('rolled-back', 'place', sealed)).toBe('value');
      throw new Error('roll back');
    })
    .catch(() => {});
  expect(await store.db.selectFrom('person_key').select('version').where('person_id', '=', 'rolled-back').execute()).toEqual([]);
  const sealed = await keyring.seal('rolled-back', 'place', 'later');
  expect(await openKeyring(store.db, wrappingKey).open('rolled-back', 'place', sealed)).toBe('later');
});

test('equal texts have equal look-ups within one purpose only', () => {
  const keyring = openKeyring(store.db, wrappingKey);
  expect(keyring.lookup('email', 'a@b.test')).toBe(openKeyring(store.db, wrappingKey).lookup('email', 'a@b.test'));
  expect(keyring.lookup('email', 'a@b.test')).not.toBe(keyring.lookup('phone', 'a@b.test'));
  expect(keyring.lookup('email', 'a@b.test')).not.toBe(openKeyring(store.db, randomBytes(32)).lookup('email', 'a@b.test'));
});
