import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
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
