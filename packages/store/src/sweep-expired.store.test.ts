import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { ownerOfAddress } from './address-proofs.ts';
import { keepDraft } from './drafts.ts';
import { KeyDestroyedError, openKeyring } from './keys.ts';
import { saveNumberScan } from './number-scans.ts';
import { hearOptOut } from './opt-outs-heard.ts';
import { passTime } from './pass-time.ts';
import { notePolicyShown } from './policy-answers.ts';
import { setPolicyWatch } from './policy-watch.ts';
import { withReceipt } from './receipts.ts';
import { beginRemoval } from './removals.ts';
import { beginSession, endAllSessions } from './sessions.ts';
import { sweepExpired } from './sweep-expired.ts';
import { testStore } from './test-store.ts';
import { beginVerification } from './verifications.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));
const hour = 60 * 60_000;
const begin = (person: string) =>
  beginSession(store, keyring, {
    person,
    audience: 'web',
    authTime: Date.now() / 1000 - 60,
    idle: hour,
    absolute: hour,
    details: { userAgent: '', ipPrefix: '', idToken: null },
  });

test('what has served its time goes, and nothing before', async () => {
  await keepDraft(store, keyring, { person: 'ann', place: 'name', draft: 'Ann' });
  await withReceipt(store, keyring, { person: 'ann', act: 'set', key: 'key-12345' }, async () => 1);
  await beginVerification(store, keyring, { person: 'ann', purpose: 'change-email', session: 's', target: 'new@example.test', ttl: hour });
  await begin('ann');
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

test('of a person whose key was destroyed nothing stays that can be read without it, and of others all', async () => {
  for (const person of ['gone', 'here', 'renewed']) {
    await notePolicyShown(store.db, person, '2026-06-01', 'opened');
    await setPolicyWatch(store.db, person, true, '2026-06-01');
    await hearOptOut(store.db, { person, source: 'gpc', saidAt: new Date() });
    await saveNumberScan(store.db, keyring, person, { unsearched: ['kitchen'], findings: [] });
    await beginRemoval(store.db, keyring, { person, id: crypto.randomUUID(), plan: {}, remaining: 3 });
    await keepDraft(store, keyring, { person, place: 'name', draft: 'Ann' });
    await endAllSessions(store, person);
  }
  // Their key has a second version, and the first is no more.
  await sql`insert into person_key (person_id, version, wrapped, wrapped_by) select 'renewed', 2, wrapped, wrapped_by from person_key where person_id = 'here'`.execute(
    store.db,
  );
  await sql`update person_key set wrapped = null, destroyed_at = now() where person_id = 'renewed' and version = 1`.execute(store.db);
  const tables = ['policy_shown', 'policy_watch', 'opt_out_heard', 'number_scan', 'removal', 'draft', 'sign_in_floor'];
  const left = async (person: string) =>
    Promise.all(
      tables.map(async (table) => (await sql`select from ${sql.table(table)} where person_id = ${person}`.execute(store.db)).rows.length),
    );
  await sweepExpired(store);
  const [none, one] = [tables.map(() => 0), tables.map(() => 1)];
  expect([await left('gone'), await left('here'), await left('renewed')]).toEqual([one, one, one]);
  await keyring.destroy('gone');
  await sweepExpired(store);
  expect([await left('gone'), await left('here'), await left('renewed')]).toEqual([none, one, one]);
  await keyring.destroy('renewed');
  await sweepExpired(store);
  expect([await left('here'), await left('renewed')]).toEqual([one, none]);
  // The provider may still hold an old sign-in of theirs.
  await expect(begin('gone')).rejects.toThrow(KeyDestroyedError);
});
