import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { KeyDestroyedError, openKeyring } from './keys.ts';
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
