import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { endContactUndos, findContactUndo, recordContactChange } from './contact-changes.ts';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));
const day = 24 * 60 * 60_000;
const change = { person: 'ann', kind: 'email', before: 'old@example.test', after: 'new@example.test' } as const;

test('the link in the mail to the old address stays good until the change is taken back, which happens once', async () => {
  const { id, undoToken } = await store.db.transaction().execute((trx) => recordContactChange(trx, keyring, change));
  expect(undoToken).toMatch(/^[\w-]{43}$/);
  for (let again = 0; again < 2; again++) expect(await findContactUndo(store, keyring, undoToken)).toEqual({ ...change, id });
  const ended = await Promise.all(Array.from({ length: 16 }, () => endContactUndos(store.db, { ...change, id })));
  expect(ended.filter(Boolean)).toHaveLength(1);
  expect(await findContactUndo(store, keyring, undoToken)).toBeNull();
  expect(await findContactUndo(store, keyring, 'another token')).toBeNull();
});

test('it works for seven days', async () => {
  const { undoToken } = await recordContactChange(store.db, keyring, { ...change, kind: 'phone', before: null });
  await passTime(store, 7 * day - 60_000);
  expect(await findContactUndo(store, keyring, undoToken)).toMatchObject({ kind: 'phone', before: null });
  await passTime(store, 60_000);
  expect(await findContactUndo(store, keyring, undoToken)).toBeNull();
});
