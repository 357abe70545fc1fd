import { afterAll, expect, test } from 'vitest';
import { forgetSignals, hearOptOut } from './opt-outs-heard.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

test('a signal is new once, and anew only after the person allowed it again', async () => {
  const hear = (person: string, n: number) => hearOptOut(store.db, { person, source: 'gpc', saidAt: day(n) });
  const heard = await Promise.all(Array.from({ length: 8 }, () => hear('ann', 1)));
  expect(heard.filter(Boolean)).toHaveLength(1);
  expect(await hear('ann', 2)).toBe(false);
  expect(await hear('ben', 1)).toBe(true);
  await forgetSignals(store.db, 'ann');
  expect([await hear('ann', 3), await hear('ben', 3)]).toEqual([true, false]);
});

test('a no in a browser is new when it is later than the last one', async () => {
  const hear = (n: number) => hearOptOut(store.db, { person: 'cleo', source: 'person', saidAt: day(n) });
  expect([await hear(2), await hear(2), await hear(1), await hear(3)]).toEqual([true, false, false, true]);
  await forgetSignals(store.db, 'cleo');
  expect(await hear(3)).toBe(false);
});
