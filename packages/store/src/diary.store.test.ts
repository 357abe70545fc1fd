import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { type DiaryEntry, readDiary, releaseUndo, takeUndo, writeDiary, writeDiaryOnce } from './diary.ts';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));
const day = 24 * 60 * 60_000;

function entry(change: Partial<DiaryEntry> & { person: string }): DiaryEntry {
  return {
    actor: 'customer',
    system: 'accounts',
    kind: 'name',
    recordId: 'main',
    act: 'set',
    before: { given: 'Ann' },
    after: { given: 'Anna' },
    undoFor: day,
    ...change,
  };
}

test('lines are read newest first, page by page, by kind and record', async () => {
  for (let line = 0; line < 5; line++) {
    await writeDiary(store.db, keyring, entry({ person: 'ann', kind: line % 2 ? 'name' : 'email', recordId: `r${line}`, after: { line } }));
  }
  await writeDiary(store.db, keyring, entry({ person: 'ben' }));
  const first = await readDiary(store, keyring, 'ann', { limit: 3 });
  expect(first.map(({ after }) => after)).toEqual([{ line: 4 }, { line: 3 }, { line: 2 }]);
  const rest = await readDiary(store, keyring, 'ann', { limit: 3, before: first.at(-1)?.seq ?? '' });
  expect(rest.map(({ after }) => after)).toEqual([{ line: 1 }, { line: 0 }]);
  expect((await readDiary(store, keyring, 'ann', { kind: 'name', limit: 9 })).map(({ recordId }) => recordId)).toEqual(['r3', 'r1']);
  expect(await readDiary(store, keyring, 'ann', { kind: 'name', recordId: 'r2', limit: 9 })).toEqual([]);
});

test('a line exists when the transaction of its act commits, and only then', async () => {
  await store.db.transaction().execute((trx) => writeDiary(trx, keyring, entry({ person: 'committed', before: null })));
  await store.db
    .transaction()
    .execute(async (trx) => {
      await writeDiary(trx, keyring, entry({ person: 'rolled back' }));
      throw new Error('roll back');
    })
    .catch(() => {});
  expect(await readDiary(store, keyring, 'committed', { limit: 9 })).toMatchObject([
    { before: null, after: { given: 'Anna' }, undoable: true },
  ]);
  expect(await readDiary(store, keyring, 'rolled back', { limit: 9 })).toEqual([]);
});

test('a change is taken back once, by its person, within its time', async () => {
  const { seq } = await writeDiary(store.db, keyring, entry({ person: 'undoer' }));
  expect(await takeUndo(store.db, keyring, 'ben', seq)).toBeNull();
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeUndo(store.db, keyring, 'undoer', seq)));
  expect(taken.filter((line) => line !== null)).toMatchObject([{ seq, before: { given: 'Ann' }, undoable: false }]);

  await releaseUndo(store.db, 'undoer', seq);
  expect(await takeUndo(store.db, keyring, 'undoer', seq)).not.toBeNull();
  const undo = await writeDiary(store.db, keyring, entry({ person: 'undoer', act: 'undo', undoes: seq, undoFor: null }));
  expect(await readDiary(store, keyring, 'undoer', { limit: 9 })).toMatchObject([
    { seq: undo.seq, undoable: false, undoUntil: null },
    { seq, undoneBy: undo.seq, undoable: false },
  ]);
  await releaseUndo(store.db, 'undoer', seq);
  expect(await takeUndo(store.db, keyring, 'undoer', seq)).toBeNull();

  const late = await writeDiary(store.db, keyring, entry({ person: 'undoer' }));
  await passTime(store, day);
  expect(await takeUndo(store.db, keyring, 'undoer', late.seq)).toBeNull();
});

test('an act that is repeated with its key writes no second line and gives the same one', async () => {
  const act = { person: 'repeater', key: 'one-act-one-key', slices: ['personal-info'] };
  const lines = [entry({ person: 'repeater', recordId: 'a' }), entry({ person: 'repeater', recordId: 'b' })];
  const first = await writeDiaryOnce(store.db, keyring, lines, act);
  const again = await writeDiaryOnce(store.db, keyring, lines, act);
  expect(first).toHaveLength(2);
  expect(again).toEqual(first);
  expect(await readDiary(store, keyring, 'repeater', { limit: 10 })).toHaveLength(2);
});
