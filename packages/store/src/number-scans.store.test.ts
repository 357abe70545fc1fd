import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { ownerOfAddress } from './address-proofs.ts';
import { readDiary, writeDiary } from './diary.ts';
import { openKeyring } from './keys.ts';
import { listPeople, readNumberScan, saveNumberScan } from './number-scans.ts';
import { redactDiary } from './redact-diary.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));
const finding = { what: 'card', path: 'note', lastFour: '4242', system: 'accounts', kind: 'employer', id: 'main' } as const;

test('the last search is told: never, then what was found and what was not searched, then the next one', async () => {
  expect(await readNumberScan(store.db, keyring, 'ann')).toBeNull();
  await saveNumberScan(store.db, keyring, 'ann', { unsearched: ['kitchen', 'shop'], findings: [finding] });
  expect(await readNumberScan(store.db, keyring, 'ann')).toMatchObject({ unsearched: ['kitchen', 'shop'], findings: [finding] });
  await saveNumberScan(store.db, keyring, 'ann', { unsearched: [], findings: [] });
  expect(await readNumberScan(store.db, keyring, 'ann')).toMatchObject({ unsearched: [], findings: [] });
  expect(await readNumberScan(store.db, keyring, 'ben')).toBeNull();
});

test('people are listed page by page; who was forgotten is not', async () => {
  for (const person of ['p-1', 'p-2', 'p-3', 'p-4']) await keyring.seal(person, 'place', 'text');
  await keyring.destroy('p-3');
  expect(await listPeople(store.db, 'p-', 2)).toEqual(['p-1', 'p-2']);
  expect(await listPeople(store.db, 'p-2', 2)).toEqual(['p-4']);
});

test('whoever proved an address without an account is nobody to search; a customer whose id only begins alike is', async () => {
  const owner = ownerOfAddress(keyring, 'priya@example.test');
  for (const person of [owner, 'a-1234']) await keyring.seal(person, 'place', 'text');
  const listed = await listPeople(store.db, '', 50);
  expect([listed.includes('a-1234'), listed.includes(owner)]).toEqual([true, false]);
});

test('a number is taken out of the diary, line by line, and such a line cannot be taken back any more', async () => {
  const line = {
    person: 'dia',
    actor: 'customer',
    system: 'accounts',
    kind: 'name',
    recordId: 'main',
    act: 'set',
    undoFor: 60_000,
  } as const;
  for (const before of ['one', 'two 4242', 'three']) await writeDiary(store.db, keyring, { ...line, before, after: { deep: before } });
  const clean = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('4242', 'gone')) as unknown;
  expect(await redactDiary(store, keyring, 'dia', clean)).toBe(1);
  expect(await redactDiary(store, keyring, 'dia', clean)).toBe(0);
  expect(await readDiary(store, keyring, 'dia', { limit: 9 })).toMatchObject([
    { before: 'three', undoable: true },
    { before: 'two gone', after: { deep: 'two gone' }, undoable: false },
    { before: 'one', undoable: true },
  ]);
});
