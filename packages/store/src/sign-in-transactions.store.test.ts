import { afterAll, expect, test } from 'vitest';
import { passTime } from './pass-time.ts';
import { beginSignIn, type SignInTransaction, takeSignIn } from './sign-in-transactions.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());

const transaction: SignInTransaction = {
  purpose: 'step-up',
  state: 'state-secret',
  nonce: 'nonce-secret',
  codeVerifier: 'verifier-secret',
  returnTo: '/#email',
  person: 'ann',
  session: 'public',
  draft: null,
};

test('a transaction is taken once, however many try', async () => {
  const { id } = await beginSignIn(store, transaction);
  const taken = await Promise.all(Array.from({ length: 16 }, () => takeSignIn(store, id)));
  expect(taken.filter((result) => result !== null)).toEqual([transaction]);
  expect(await takeSignIn(store, 'never given out')).toBeNull();
});

test('after ten minutes it is gone', async () => {
  const { id } = await beginSignIn(store, transaction);
  await passTime(store, 10 * 60_000);
  expect(await takeSignIn(store, id)).toBeNull();
});
