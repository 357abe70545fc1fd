import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { recordContactChange, releaseContactUndo, takeContactUndo } from './contact-changes.ts';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));
const day = 24 * 60 * 60_000;
const change = { person: 'ann', kind: 'email', before: 'old@example.test', after: 'new@example.test' } as const;

test('the link in the mail to the old address works once, and again when the system refused', async () => {
  const { id, undoToken } = await store.db.transaction().execute((trx) => recordContactChange(trx, keyring, change));
  expect(undoToken).toMatch(/^[\w-]{43}$/);
  const taken = await Promise.all(Array.from({ length: 16 }, () => takeContactUndo(store, keyring, undoToken)));
  expect(taken.filter((undo) => undo !== null)).toEqual([{ ...change, id }]);
  await releaseContactUndo(store, undoToken);
  expect(await takeContactUndo(store, keyring, undoToken)).toEqual({ ...change, id });
  expect(await takeContactUndo(store, keyring, 'another token')).toBeNull();
});

test('it works for seven days', async () => {
  const { undoToken } = await recordContactChange(store.db, keyring, { ...change, kind: 'phone', before: null });
  await passTime(store, 7 * day - 60_000);
  expect(await takeContactUndo(store, keyring, undoToken)).toMatchObject({ kind: 'phone', before: null });
  await releaseContactUndo(store, undoToken);
  await passTime(store, 60_000);
  expect(await takeContactUndo(store, keyring, undoToken)).toBeNull();
});
