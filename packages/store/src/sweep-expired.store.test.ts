import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { ownerOfAddress } from './address-proofs.ts';
import { keepDraft } from './drafts.ts';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { withReceipt } from './receipts.ts';
import { beginSession } from './sessions.ts';
import { sweepExpired } from './sweep-expired.ts';
import { testStore } from './test-store.ts';
import { beginVerification } from './verifications.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));
const hour = 60 * 60_000;

test('what has served its time goes, and nothing before', async () => {
  await keepDraft(store, keyring, { person: 'ann', place: 'name', draft: 'Ann' });
  await withReceipt(store, keyring, { person: 'ann', act: 'set', key: 'key-12345' }, async () => 1);
  await beginVerification(store, keyring, { person: 'ann', purpose: 'change-email', session: 's', target: 'new@example.test', ttl: hour });
  await beginSession(store, keyring, {
    person: 'ann',
    audience: 'web',
    authTime: Date.now() / 1000,
    idle: hour,
    absolute: hour,
    details: { userAgent: '', ipPrefix: '', idToken: null },
  });
  expect(await sweepExpired(store)).toBe(0);
  await passTime(store, hour);
  expect(await sweepExpired(store)).toBe(1);
  await passTime(store, 23.5 * hour);
  expect(await sweepExpired(store)).toBe(0);
  await passTime(store, 24 * hour);
  expect(await sweepExpired(store)).toBe(3);
});

test('a key goes with the proof of its address, and never that of a customer whose id begins alike', async () => {
  const owner = ownerOfAddress(keyring, 'priya@example.test');
  const customers = ['a-1234', `a-${'0'.repeat(63)}`, `b${owner}`];
  for (const person of [owner, ...customers]) await keyring.seal(person, 'place', 'text');
  await passTime(store, 72 * hour);
  await sweepExpired(store);
  const left = await store.db
    .selectFrom('person_key')
    .select('person_id')
    .where('person_id', 'in', [owner, ...customers])
    .execute();
  expect(left.map((row) => row.person_id).toSorted()).toEqual(customers.toSorted());
});
