import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { keepDraft, readDraft, takeDraft } from './drafts.ts';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));

test('what was typed comes back once, to its person only', async () => {
  const id = await keepDraft(store, keyring, { person: 'ann', place: 'accounts/email', draft: 'new@example.test' });
  expect(await takeDraft(store, keyring, { person: 'ben', id })).toBeNull();
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeDraft(store, keyring, { person: 'ann', id })));
  expect(taken.filter((draft) => draft !== null)).toEqual([{ place: 'accounts/email', draft: 'new@example.test' }]);
});

test('after ten minutes it is gone', async () => {
  const id = await keepDraft(store, keyring, { person: 'ann', place: 'accounts/name', draft: 'Ann' });
  await passTime(store, 10 * 60_000);
  expect(await takeDraft(store, keyring, { person: 'ann', id })).toBeNull();
});

test('what may be read more than once is read by its person only, for as long as was said', async () => {
  const kept = { person: 'ann', place: 'words', draft: 'migraine', keptFor: 30 * 60_000 };
  const id = await keepDraft(store, keyring, kept);
  const wanted = { place: 'words', draft: 'migraine' };
  expect(await readDraft(store, keyring, { person: 'ben', id })).toBeNull();
  expect([await readDraft(store, keyring, { person: 'ann', id }), await readDraft(store, keyring, { person: 'ann', id })]).toEqual([
    wanted,
    wanted,
  ]);
  await passTime(store, 29 * 60_000);
  expect(await readDraft(store, keyring, { person: 'ann', id })).toEqual(wanted);
  await passTime(store, 60_000);
  expect(await readDraft(store, keyring, { person: 'ann', id })).toBeNull();
});
