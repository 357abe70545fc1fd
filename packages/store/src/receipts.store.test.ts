import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { withReceipt } from './receipts.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const otherNode = await store.again();
const keyring = openKeyring(store.db, randomBytes(32));
const hour = 60 * 60_000;
const claimOf = (act: string) => ({ person: 'ann', act, key: 'key-12345' });

test('sixteen at once with one key: the act is carried out once, all get its answer', async () => {
  let runs = 0;
  const run = async () => ({ run: ++runs });
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, at) => withReceipt(at % 2 ? store : otherNode, keyring, claimOf('race'), run)),
  );
  expect(answers).toEqual(Array.from({ length: 16 }, () => ({ run: 1 })));
  expect(await withReceipt(store, keyring, { ...claimOf('race'), key: 'key-67890' }, run)).toEqual({ run: 2 });
  expect(await withReceipt(store, keyring, { ...claimOf('race'), person: 'ben' }, run)).toEqual({ run: 3 });
  expect(await withReceipt(store, keyring, claimOf('another act'), run)).toEqual({ run: 4 });
});

test('an answer may be nothing', async () => {
  expect(await withReceipt(store, keyring, claimOf('nothing'), async () => null)).toBeNull();
  expect(await withReceipt(store, keyring, claimOf('nothing'), async () => 'run again')).toBeNull();
});

test('an act that failed can be tried again with the same key', async () => {
  const failing = withReceipt(store, keyring, claimOf('failing'), () => Promise.reject(new Error('the system is away')));
  await expect(failing).rejects.toThrow('the system is away');
  expect(await withReceipt(store, keyring, claimOf('failing'), async () => 'done')).toBe('done');
});

test('a key that stays under way is waited for, then refused; when whoever had it is dead, it is taken over', async () => {
  const claim = claimOf('crashed');
  await store.db
    .insertInto('receipt')
    .values({ person_id: claim.person, act: claim.act, key_hash: createHash('sha256').update(claim.key).digest(), claim: randomUUID() })
    .execute();
  await expect(withReceipt(store, keyring, claim, async () => 'done')).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 1 });
  await passTime(store, 31_000);
  expect(await withReceipt(store, keyring, claim, async () => 'done')).toBe('done');
});

test('after two days a key is forgotten', async () => {
  expect(await withReceipt(store, keyring, claimOf('old'), async () => 1)).toBe(1);
  await passTime(store, 47 * hour);
  expect(await withReceipt(store, keyring, claimOf('old'), async () => 2)).toBe(1);
  await passTime(store, 2 * hour);
  expect(await withReceipt(store, keyring, claimOf('old'), async () => 3)).toBe(3);
});
