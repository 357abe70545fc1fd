import { readFile } from 'node:fs/promises';
import { allLines, type LogFilter } from '@micromart/domain/log-line';
import { logSystems, logs } from '@micromart/domain/logs';
import { listForgotten, openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeLogContract } from '../../log-contract.ts';
import { sampleLines } from '../../log-samples.ts';
import { openEmbeddedSystems } from '../open-embedded-systems.ts';
import type { EmbeddedLog } from './embedded-log.ts';
import { keepLogs } from './keep-logs.ts';
import { mostRemoved } from './remove-lines.ts';
import type { NewLine } from './seal-line.ts';
import { mostCandidates } from './search-lines.ts';

const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store[Symbol.asyncDispose]());

const open = () => openEmbeddedSystems({ db: store.db, cipher: openKeyring(store.db, Buffer.alloc(32, 7)) });

function logOf(system: (typeof logSystems)[number]): EmbeddedLog {
  const { log } = open()[system];
  if (log === undefined) throw new Error(`${system} has no log`);
  return log;
}

for (const system of logSystems) {
  describeLogContract(`the embedded ${system}`, async () => {
    const log = logOf(system);
    const [subject, otherSubject] = [crypto.randomUUID(), crypto.randomUUID()];
    await log.append(subject, sampleLines(system, 40));
    await log.append(otherSubject, sampleLines(system, 12));
    return { log, subject, otherSubject };
  });
}

const day = (text: string): NewLine => ({
  mark: text,
  at: '2025-03-03T10:00:00.000Z',
  kind: 'visit',
  device: null,
  place: null,
  text,
  details: {},
});
const total = async (log: EmbeddedLog, subject: string, filter: LogFilter = allLines) =>
  (await log.count({ subject, filter, daysSince: '2000-01-01', olderThan: [] }, call)).total;

test('systems without a log have none of it', () => {
  for (const { id, log } of Object.values(open())) expect(log !== undefined, id).toBe((logSystems as string[]).includes(id));
});

test('a line that comes twice is taken once, also at the same time', async () => {
  const [log, subject] = [logOf('site'), crypto.randomUUID()];
  const lines = sampleLines('site', 30);
  const taken = await Promise.all([log.append(subject, lines), log.append(subject, lines), log.append(subject, lines.slice(10))]);
  expect(taken.reduce((sum, n) => sum + n, 0)).toBe(30);
  expect(await total(log, subject)).toBe(30);
});

test('what is past its time goes in rounds that go on where their time ended; a person who cannot be read is passed over and told of', async () => {
  const { site } = open();
  const people = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()].sort();
  const tables = { db: store.db, cipher: openKeyring(store.db, Buffer.alloc(32, 7)) };
  const faults: unknown[] = [];
  const run = { milliseconds: 60_000, forgotten: async () => [], onFault: (fault: unknown) => void faults.push(fault) };
  for (const subject of people) {
    await site.log?.append?.(subject, [day('old')]);
    const choice = { kind: 'collecting', id: 'main', act: 'set', value: { on: true, keepMonths: 3 }, version: null } as const;
    const change = { ...choice, key: crypto.randomUUID(), changedBy: 'customer' } as const;
    expect((await site.change({ subject, change }, call)).result.outcome).toBe('changed');
  }
  const [first = '', second = '', third = ''] = people;
  const left = () => Promise.all(people.map((subject) => total(logOf('site'), subject)));
  await sql`update held_record set sealed = '' where person_id = ${second} and kind = 'collecting'`.execute(store.db);
  await sql`delete from log_keeping`.execute(store.db);
  expect(await keepLogs(tables, ['site'], { ...run, from: null, milliseconds: -1 })).toEqual({ system: 'site', after: '' });
  expect((await sql`select from log_keeping`.execute(store.db)).rows).toEqual([]);
  expect(await keepLogs(tables, ['site'], { ...run, from: { system: 'site', after: third } })).toBeNull();
  expect(await left()).toEqual([1, 1, 1]);
  expect(await keepLogs(tables, ['site'], { ...run, from: { system: 'site', after: first } })).toBeNull();
  expect([await left(), faults.length]).toEqual([[1, 1, 0], 1]);
  expect(await keepLogs(tables, ['site'], { ...run, from: null })).toBeNull();
  expect(await left()).toEqual([0, 1, 0]);
  expect((await sql`select from log_keeping where system = 'site'`.execute(store.db)).rows).toHaveLength(1);
});

const logTables = ['log_entry', 'log_word', 'log_count', 'log_total', 'log_word_total', 'log_place'];
/** How many rows of a log tell of this person, by table. */
async function rowsOf(subject: string, system: string): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const table of logTables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where person_id = ${subject} and system = ${system}`.execute(store.db);
    counted[table] = rows[0]?.n ?? 0;
  }
  return counted;
}
const noRows = Object.fromEntries(logTables.map((table) => [table, 0]));

test('of people whose key was destroyed every line goes, in rounds, and nothing of anybody else', async () => {
  const keyring = openKeyring(store.db, Buffer.alloc(32, 7));
  const tables = { db: store.db, cipher: keyring };
  const log = logOf('site');
  const [chosen, unchosen, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  for (const subject of [chosen, unchosen, other]) await log.append(subject, sampleLines('site', 20));
  const choice = { kind: 'collecting', id: 'main', act: 'set', value: { on: true, keepMonths: 3 }, version: null } as const;
  await open().site.change({ subject: chosen, change: { ...choice, key: 'choice-key', changedBy: 'customer' } }, call);
  for (const subject of [chosen, unchosen]) await keyring.destroy(subject);
  const run = { from: null, milliseconds: 60_000, forgotten: (after: string) => listForgotten(store.db, after, 1), onFault: () => {} };
  expect(await keepLogs(tables, ['site'], { ...run, milliseconds: -1 })).toEqual({ system: 'site', after: '' });
  expect((await rowsOf(chosen, 'site')).log_entry).toBe(20);
  expect(await keepLogs(tables, ['site'], run)).toBeNull();
  for (const subject of [chosen, unchosen]) expect(await rowsOf(subject, 'site')).toEqual(noRows);
  expect(await total(log, other)).toBe(20);
});

test.each(logSystems)('an erasure of %s takes its lines, words, counters and places too, and answers alike again', async (system) => {
  const source = open()[system];
  const [subject, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const lines = [
    ...sampleLines(system, 20),
    { ...day('young'), kind: Object.keys(logs[system].kinds)[0] ?? '', at: new Date().toISOString() },
  ];
  for (const person of [subject, other]) await logOf(system).append(person, lines);
  const before = await rowsOf(other, system);
  const preview = await source.preview({ subject, kinds: [] }, call);
  expect(preview.holdings).toEqual([{ kind: 'log', count: 21, oldest: '2024-02-01T00:00:00.000Z', staysBecause: null }]);
  const erased = await source.erase({ subject, kinds: [], key: 'erasure-key' }, call);
  expect(erased).toEqual({ subject, erased: 21, remaining: 0 });
  expect(await source.erase({ subject, kinds: [], key: 'erasure-key' }, call)).toEqual(erased);
  expect(await rowsOf(subject, system)).toEqual(noRows);
  expect(await rowsOf(other, system)).toEqual(before);
});

test('an erasure of lines alone leaves those that may not go yet, and says so', async () => {
  const { accounts } = open();
  const subject = crypto.randomUUID();
  const ago = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
  await logOf('accounts').append(
    subject,
    [5, 89, 92, 400].map((days) => ({ ...day(`${days}`), kind: 'sign-in', at: ago(days) })),
  );
  const { holdings } = await accounts.preview({ subject, kinds: ['log'] }, call);
  expect(holdings.map(({ count, staysBecause }) => [count, staysBecause !== null])).toEqual([
    [2, false],
    [2, true],
  ]);
  expect(await accounts.erase({ subject, kinds: ['log'], key: 'erasure-key' }, call)).toEqual({ subject, erased: 2, remaining: 2 });
  expect(await total(logOf('accounts'), subject)).toBe(2);
});

test('an erasure whose time is over goes on when it is asked again, and counts all of it', async () => {
  const { site } = open();
  const subject = crypto.randomUUID();
  await logOf('site').append(subject, sampleLines('site', 20));
  const over = { ...call, signal: AbortSignal.abort() };
  await expect(site.erase({ subject, kinds: [], key: 'erasure-key' }, over)).rejects.toThrow();
  expect(await site.erase({ subject, kinds: [], key: 'erasure-key' }, call)).toEqual({ subject, erased: 20, remaining: 0 });
  expect(await rowsOf(subject, 'site')).toEqual(noRows);
});

describe('counters', () => {
  const line = fc.record({
    mark: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    at: fc.constantFrom('2025-01-31T23:59:59.999Z', '2025-02-01T00:00:00.000Z', '2025-02-01T12:00:00.000Z'),
    kind: fc.constantFrom('visit', 'other'),
    device: fc.constantFrom(null, 'phone-1'),
    place: fc.constantFrom(null, 'Atlanta', 'Boston'),
    text: fc.constantFrom('one two', 'two three', 'three three'),
    details: fc.constant({}),
  });
  const act = fc.oneof(
    fc.array(line, { maxLength: 6 }).map((lines) => ({ lines })),
    fc.nat(20).map((nth) => ({ nth })),
    fc.record({
      kinds: fc.subarray(['visit', 'other']),
      place: fc.constantFrom(null, 'Atlanta'),
      device: fc.constantFrom(null, 'phone-1'),
    }),
  );

  test('say what is there after any comings and goings', async () => {
    const log = logOf('site');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const subject = crypto.randomUUID();
        for (const one of acts) {
          if ('lines' in one) await log.append(subject, one.lines);
          else if ('nth' in one) {
            const { lines } = await log.page({ subject, filter: allLines, after: null, limit: 200 }, call);
            const wanted = lines[one.nth];
            if (wanted) await log.remove({ subject, selection: { ids: [wanted.id] } }, call);
          } else {
            const filter = { ...allLines, ...one, text: null };
            await log.remove({ subject, selection: { filter, before: '2999-01-01T00:00:00.000Z' } }, call);
          }
        }
        await expectCountersTrue(subject);
      }),
      { numRuns: 40 },
    );
  });

  test('hold when lines come and go at once', async () => {
    const [log, subject] = [logOf('site'), crypto.randomUUID()];
    const lines = sampleLines('site', 60);
    await log.append(subject, lines.slice(0, 30));
    const filter = { ...allLines, kinds: ['visit'], text: null };
    await Promise.all([
      ...Array.from({ length: 6 }, (_, part) => log.append(subject, lines.slice(part * 10, part * 10 + 10))),
      ...Array.from({ length: 3 }, () => log.remove({ subject, selection: { filter, before: '2024-02-05T00:00:00.000Z' } }, call)),
    ]);
    await expectCountersTrue(subject);
  });

  test('of days are made of those that were there before them', async () => {
    const [log, subject] = [logOf('site'), crypto.randomUUID()];
    await log.append(subject, sampleLines('site', 60));
    await log.remove({ subject, selection: { filter: { ...allLines, text: null }, before: '2024-02-05T00:00:00.000Z' } }, call);
    await sql`delete from log_day`.execute(store.db);
    const migration = await readFile(new URL('../../../migrations/0006-log-day.sql', import.meta.url), 'utf8');
    await sql.raw(migration.slice(migration.indexOf('insert into'))).execute(store.db);
    await expectCountersTrue(subject);
  });

  async function expectCountersTrue(subject: string): Promise<void> {
    const of = sql`person_id = ${subject} and system = 'site'`;
    const { rows } = await sql<{ what: string; n: number }>`
      select 'count ' || day || kind || device || place as what, n::int as n from log_count where ${of} and n <> 0
      union all select 'day ' || day, n::int from log_day where ${of} and n <> 0
      union all select 'total ' || kind || device || place, n::int from log_total where ${of} and n <> 0
      union all select 'word ' || word, n::int from log_word_total where ${of} and n <> 0
      order by 1`.execute(store.db);
    const { rows: real } = await sql<{ what: string; n: number }>`
      select 'count ' || (at at time zone 'UTC')::date || kind || coalesce(device, '') || coalesce(place, 0) as what, count(*)::int as n
        from log_entry where ${of} group by 1
      union all select 'day ' || (at at time zone 'UTC')::date, count(*)::int from log_entry where ${of} group by 1
      union all select 'total ' || kind || coalesce(device, '') || coalesce(place, 0), count(*)::int from log_entry where ${of} group by 1
      union all select 'word ' || word, count(*)::int from log_word where ${of} group by 1
      order by 1`.execute(store.db);
    expect(rows).toEqual(real);
    const { rows: words } = await sql<{ same: boolean }>`
      select (select count(*) from (select at, seq, unnest(words) from log_entry where ${of}) as said)
        = (select count(*) from log_word where ${of}) as same`.execute(store.db);
    expect(words).toEqual([{ same: true }]);
  }
});

test('when all is gone, nothing is left to tell of it', async () => {
  const [log, subject] = [logOf('site'), crypto.randomUUID()];
  await log.append(subject, sampleLines('site', 20));
  await log.remove({ subject, selection: { filter: { ...allLines, text: null }, before: '2999-01-01T00:00:00.000Z' } }, call);
  for (const table of ['log_entry', 'log_word', 'log_count', 'log_day', 'log_total', 'log_word_total', 'log_place']) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where person_id = ${subject}`.execute(store.db);
    expect(rows, table).toEqual([]);
  }
});

test('nothing that a line says stands in the tables in the clear', async () => {
  const [log, subject] = [logOf('site'), crypto.randomUUID()];
  await log.append(subject, sampleLines('site', 20));
  for (const table of ['log_entry', 'log_word', 'log_count', 'log_day', 'log_total', 'log_word_total', 'log_place']) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(table)} t where person_id = ${subject}`.execute(store.db);
    for (const { row } of rows)
      for (const canary of ['Lasagne', 'lasagne', 'Atlanta', '203.0.113', '/recipes']) expect(row).not.toContain(canary);
  }
});

test('a search for words that many lines have, each but few together, looks so far and goes on', async () => {
  const [log, subject] = [logOf('site'), crypto.randomUUID()];
  const moment = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString();
  const count = mostCandidates + 500;
  const lines = Array.from({ length: 2 * count }, (_, n) => ({
    ...day(n === 0 ? 'left right' : n % 2 ? 'left' : 'right'),
    mark: String(n),
    at: moment(n),
  }));
  for (let at = 0; at < lines.length; at += 1000) await log.append(subject, lines.slice(at, at + 1000));
  const filter = { ...allLines, text: 'left right' };
  const first = await log.page({ subject, filter, after: null, limit: 10 }, call);
  expect(first.lines).toEqual([]);
  expect(first.reached).not.toBeNull();
  const second = await log.page({ subject, filter, after: first.reached, limit: 10 }, call);
  expect(second).toMatchObject({ lines: [{ text: 'left right' }], reached: null });
});

test('many lines go in calls of bounded size that say what remains, and what came since stays', async () => {
  const [log, subject] = [logOf('site'), crypto.randomUUID()];
  const count = mostRemoved + 700;
  const lines = Array.from({ length: count }, (_, n) => ({ ...day('old'), mark: String(n) }));
  for (let at = 0; at < count; at += 900) await log.append(subject, lines.slice(at, at + 900));
  await log.append(subject, [{ ...day('new'), at: '2025-03-03T11:00:00.000Z' }]);
  const selection = { filter: { ...allLines, text: null }, before: '2025-03-03T11:00:00.000Z' };
  expect(await log.remove({ subject, selection }, call)).toEqual({ subject, removed: mostRemoved, remaining: 700, staying: 0 });
  expect(await log.remove({ subject, selection }, call)).toEqual({ subject, removed: 700, remaining: 0, staying: 0 });
  expect(await log.page({ subject, filter: allLines, after: null, limit: 10 }, call)).toMatchObject({ lines: [{ text: 'new' }] });
});

test('sign-ins of the last 90 days stay, whoever asks', async () => {
  const [log, subject] = [logOf('accounts'), crypto.randomUUID()];
  const ago = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
  await log.append(
    subject,
    [5, 89, 92, 400].map((days) => ({ ...day(`${days}`), kind: 'sign-in', at: ago(days) })),
  );
  const { lines } = await log.page({ subject, filter: allLines, after: null, limit: 10 }, call);
  expect(await log.remove({ subject, selection: { ids: lines.map(({ id }) => id) } }, call)).toMatchObject({ removed: 2, staying: 2 });
  const selection = { filter: { ...allLines, text: null }, before: new Date().toISOString() };
  expect(await log.remove({ subject, selection }, call)).toMatchObject({ removed: 0, remaining: 0, staying: 2 });
  expect(await log.count({ subject, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call)).toMatchObject({
    total: 2,
    staying: 2,
  });
});
