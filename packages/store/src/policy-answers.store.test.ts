import { afterAll, expect, test } from 'vitest';
import { answerPolicy, notePolicyShown, readPolicyShown } from './policy-answers.ts';
import { readPolicyWatch, setPolicyWatch, takeUntold } from './policy-watch.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());

test('the first showing of a version is kept, of the notice and of the text apart', async () => {
  await notePolicyShown(store.db, 'ann', '2024-02-01', 'noticed');
  const [first] = await readPolicyShown(store.db, 'ann');
  expect(first).toMatchObject({ version: '2024-02-01', openedAt: null, answer: null });
  await notePolicyShown(store.db, 'ann', '2024-02-01', 'opened');
  await notePolicyShown(store.db, 'ann', '2024-02-01', 'noticed');
  await notePolicyShown(store.db, 'ann', '2026-06-01', 'opened');
  const [newer, older] = await readPolicyShown(store.db, 'ann');
  expect(older?.noticedAt).toBe(first?.noticedAt);
  expect(older?.openedAt).not.toBeNull();
  expect(newer).toMatchObject({ version: '2026-06-01', noticedAt: null });
  expect(await readPolicyShown(store.db, 'ben')).toEqual([]);
});

test('an answer can be changed, and the same again changes nothing', async () => {
  expect(await answerPolicy(store.db, 'cem', '2026-06-01', 'acknowledged')).toBe(true);
  const [at] = await readPolicyShown(store.db, 'cem');
  expect(await answerPolicy(store.db, 'cem', '2026-06-01', 'acknowledged')).toBe(false);
  expect(await readPolicyShown(store.db, 'cem')).toEqual([at]);
  expect(await answerPolicy(store.db, 'cem', '2026-06-01', 'disagreed')).toBe(true);
  expect(await readPolicyShown(store.db, 'cem')).toMatchObject([{ answer: 'disagreed', openedAt: null }]);
});

test('whoever asked is told of each later version once', async () => {
  for (const person of ['w1', 'w2', 'w3']) await setPolicyWatch(store.db, person, true, '2024-02-01');
  expect(await setPolicyWatch(store.db, 'w1', true, '2024-02-01')).toBe(false);
  await setPolicyWatch(store.db, 'w3', false, '2024-02-01');
  expect(await readPolicyWatch(store.db, 'w3')).toMatchObject({ wanted: false });
  expect(await readPolicyWatch(store.db, 'nobody')).toBeNull();

  expect(await takeUntold(store.db, '2024-02-01', 10)).toEqual([]);
  expect((await takeUntold(store.db, '2026-06-01', 10)).toSorted()).toEqual(['w1', 'w2']);
  expect(await takeUntold(store.db, '2026-06-01', 10)).toEqual([]);
  await setPolicyWatch(store.db, 'w3', true, '2026-06-01');
  expect(await takeUntold(store.db, '2026-06-01', 10)).toEqual([]);
  expect(await takeUntold(store.db, '2027-01-01', 2)).toHaveLength(2);
  expect(await takeUntold(store.db, '2027-01-01', 2)).toHaveLength(1);
});

test('a transaction that does not commit tells nobody', async () => {
  await setPolicyWatch(store.db, 'w9', true, '2027-01-01');
  await expect(
    store.db.transaction().execute(async (trx) => {
      expect(await takeUntold(trx, '2028-01-01', 10)).toContain('w9');
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(await takeUntold(store.db, '2028-01-01', 10)).toContain('w9');
});
