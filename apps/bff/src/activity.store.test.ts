import { logSystems } from '@micromart/domain/logs';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { sampleLines } from '@micromart/sources/log-samples';
import { readAccess } from '@micromart/store/access-log';
import { readDiary } from '@micromart/store/diary';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { ActivityView } from './capabilities/activity/activity-view.ts';
import { workOnRemoval } from './capabilities/activity/work-on-removal.ts';
import { testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  for (const system of logSystems) server.faults.set(system, 'none');
});

/** A person with sample lines in every log, 40 each, beside those that every test person has. */
async function withLines(count = 40) {
  await sql`delete from rate_limit`.execute(server.store.db);
  const person = await server.newPerson();
  for (const system of logSystems) await server.embedded[system].log?.append(person.id, sampleLines(system, count));
  const client = await server.signIn(person);
  const read = async (input: object = {}): Promise<ActivityView> => (await client.call('activity.read', input)).data;
  async function readAll(input: object = {}): Promise<{ line: string; at: string }[]> {
    const lines: { line: string; at: string }[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const page: ActivityView = await read({ ...input, ...(before && { before }) });
      lines.push(...page.days.flatMap((day) => day.lines));
      before = page.earlier;
    }
    return lines;
  }
  return { person, client, read, readAll };
}

test('the timeline has every line of every log once, newest first', async () => {
  const { read, readAll } = await withLines();
  const all = await readAll();
  expect(new Set(all.map(({ line }) => line)).size).toBe(all.length);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  expect(all).toHaveLength(5 * 40 + 12);
  expect(await read()).toMatchObject({ total: all.length, staying: 0, missing: [], isFiltered: false });
});

test('each choice that the page offers finds as many lines as it says, alone and together', async () => {
  const { read, readAll } = await withLines();
  const { options } = await read();
  for (const { log, count, kinds } of options.kinds) {
    expect(await readAll({ kind: log })).toHaveLength(count);
    for (const kind of kinds) expect(await readAll({ kind: kind.value }), kind.value).toHaveLength(kind.count);
  }
  for (const { value, count } of options.devices) expect(await readAll({ device: value }), value).toHaveLength(count);
  for (const { value, count } of options.places) expect(await readAll({ place: value }), value).toHaveLength(count);
  const together = {
    kind: 'site.visit',
    device: options.devices[0]?.value,
    place: options.places[0]?.value,
    from: '2024-02-02',
    to: '2024-02-05',
  };
  expect(await readAll(together)).toHaveLength((await read(together)).total);
  expect(options.places[0]?.value).toMatch(/^[0-9a-f]{16}$/);
});

test('words are looked for in all logs, and what an address asks for wrongly is left out', async () => {
  const { read, readAll, person } = await withLines();
  expect((await readAll({ q: 'paella' })).length).toBeGreaterThan(5 * 10);
  expect(await readAll({ q: `lasagne ${person.canary}` })).toHaveLength(4);
  expect(await read({ q: 'paella nothing-of-it' })).toMatchObject({ days: [], earlier: null });
  expect(await read({ from: 'yesterday', place: '<b>', before: '../..', kind: 'A B', device: 'x\u0000' })).toMatchObject({
    isFiltered: false,
    total: 212,
  });
  expect(await read({ kind: 'nobody.visit' })).toMatchObject({ total: 0, days: [], missing: [] });
});

test('an internet address is masked in the list and told by its line alone', async () => {
  const { read, client } = await withLines();
  const view = await read({ kind: 'site' });
  const masked = view.days.flatMap(({ lines }) => lines).find(({ address }) => address !== null);
  expect(masked?.address).toBe('203.0.•.•');
  expect(JSON.stringify(view)).not.toContain('203.0.113');
  const opened = (await client.call('activityLine.read', { line: masked?.line })).data;
  expect(opened.line.details).toContainEqual({ label: 'Internet address (IP)', text: expect.stringMatching(/^203\.0\.113\.\d$/) });
  expect((await client.call('activityLine.read', { line: 'site.0.0' })).data).toEqual({ line: null, missing: null });
});

test('a line says its clause, its origin, whom it is given to, and when it goes by what was chosen for its log', async () => {
  const { read, client } = await withLines();
  const [line] = (await read({ kind: 'site' })).days.flatMap(({ lines }) => lines);
  const about = async () => (await client.call('activityLine.read', { line: line?.line })).data.line.about;
  expect(await about()).toMatchObject({
    entry: 'E8',
    clause: { heading: 'log data', quote: 'the date and time' },
    source: expect.stringContaining('Written down by the site log itself, '),
    keptUntil: 'Until you delete it: no end was chosen for this log.',
    givenTo: [expect.stringContaining('Google Analytics')],
  });
  await client.call('activity.setCollecting', { log: 'site', keep: '18', version: null });
  expect((await about()).keptUntil).toMatch(/^[A-Z][a-z]+ \d+, \d{4}: 18 months, as you chose\.$/);
});

test('a choice that its system holds in a shape nobody knows is told, and the rest stands', async () => {
  const provenance = {
    source: 'given',
    occasion: 'long ago',
    collectedAt: '2024-01-01T00:00:00.000Z',
    changedAt: null,
    changedBy: null,
  } as const;
  const person = { id: `p-${crypto.randomUUID()}` };
  await server.embedded.site.log?.append(person.id, sampleLines('site', 2));
  const records = [{ system: 'site', kind: 'collecting', id: 'main', value: { keep: 'a while' }, provenance }] as const;
  await plantPerson(server.store.db, server.services.keyring, { person: person.id, records });
  const client = await server.signIn(person);
  const { days }: ActivityView = (await client.call('activity.read', {})).data;
  const opened = await client.call('activityLine.read', { line: days[0]?.lines[0]?.line });
  expect(opened.data.line.about.keptUntil).toBe('How long these lines are kept stands in the site log, in a form that we could not read.');
  const { logs, missing } = (await client.call('activityLogs.read')).data;
  expect(missing).toMatchObject([{ system: 'site' }]);
  expect(logs).toHaveLength(4);
});

// A fault stands before the log, whatever engine that is on; and each waits for the guard's rest, so once is enough.
test.runIf(process.env.STORE_ENGINE === 'pglite').each(['error', 'hung', 'garbage', 'other-person', 'gone'] as const)(
  'a log that is %s is named, and the others are whole',
  async (fault) => {
    const { read, client } = await withLines(12);
    server.faults.set('site', fault);
    const view = await read();
    expect(view.missing).toEqual([expect.objectContaining({ system: 'site', name: 'the site log', what: 'Visits to our site and app' })]);
    expect(view.total).toBe(4 * 12 + 6);
    expect(JSON.stringify(view)).not.toContain('Somebody else');
    const removal = await client.call('activity.removeFitting', { asOf: new Date().toISOString() });
    expect(removal.data).toMatchObject({ outcome: 'unavailable', system: 'the site log' });
    const logs = (await client.call('activityLogs.read')).data;
    expect(logs.missing).toMatchObject([{ system: 'site' }]);
    expect(logs.logs).toHaveLength(4);
    server.faults.set('site', 'none');
    await expect.poll(async () => (await read()).total, { timeout: 30_000, interval: 250 }).toBe(5 * 12 + 12);
  },
);

test('lines that are named go, and a trace of how many stays, not of what', async () => {
  const { person, client, readAll } = await withLines();
  const all = await readAll();
  const lines = [all[0]?.line, all[60]?.line].join();
  expect((await client.call('activity.removeLines', { lines })).data).toEqual({ outcome: 'changed', undo: null });
  expect((await readAll()).map(({ line }) => line)).toEqual(all.map(({ line }) => line).filter((line) => !lines.split(',').includes(line)));
  expect((await client.call('activity.removeLines', { lines })).data).toMatchObject({ outcome: 'conflict', version: null });
  const diary = await readDiary(server.store, server.services.keyring, person.id, { kind: 'log', limit: 10 });
  expect(diary[0]).toMatchObject({ act: 'remove', after: null, undoable: false });
  expect(diary.map(({ before }) => Object.keys(before as object))).toEqual(diary.map(() => ['lines']));
  const access = await readAccess(server.store, person.id, { limit: 10 });
  expect(access).toContainEqual(expect.objectContaining({ procedure: 'activity.removeLines', outcome: 'changed' }));
});

test('what a filter names goes, told by numbers; what came later stays; the same key does it once', async () => {
  const { person, client, read, readAll } = await withLines();
  const asOf = new Date().toISOString();
  const { options } = await read();
  const place = options.places[0]?.value;
  const before = await readAll();
  const fitting = await readAll({ kind: 'site', place });
  await server.embedded.site.log?.append(person.id, [
    { ...sampleLines('site', 1)[0], mark: 'later', at: new Date(Date.now() + 5).toISOString() } as never,
  ]);
  const key = crypto.randomUUID();
  for (let round = 0; round < 2; round++)
    expect((await client.call('activity.removeFitting', { kind: 'site', place, asOf, key })).data).toEqual({
      outcome: 'changed',
      undo: null,
    });
  expect(await readAll()).toHaveLength(before.length - fitting.length + 1);
  expect((await read()).removals).toEqual([expect.objectContaining({ id: key, removed: fitting.length, remaining: 0 })]);
});

test('a removal that was cut off is told as it stands, and a job sees it through once the log answers', async () => {
  const { person, client, read, readAll } = await withLines();
  const all = await readAll();
  server.faults.set('kitchen', 'reply-lost');
  const key = crypto.randomUUID();
  await client.call('activity.removeFitting', { asOf: new Date().toISOString(), key });
  expect((await read()).removals[0]?.remaining).toBeGreaterThan(0);
  await expect(workOnRemoval(server.services, { person: person.id, removal: key })).rejects.toThrow('kitchen');
  server.faults.set('kitchen', 'none');
  await expect
    .poll(
      async () =>
        workOnRemoval(server.services, { person: person.id, removal: key }).then(
          () => 'done',
          () => 'again',
        ),
      { timeout: 30_000 },
    )
    .toBe('done');
  expect(await readAll()).toEqual([]);
  expect((await read()).removals[0]?.remaining).toBe(0);
  expect(all.length).toBeGreaterThan(200);
});

test('young sign-ins stay, and that is said before and after', async () => {
  const { person, client, read } = await withLines(0);
  const young = { ...sampleLines('accounts', 1)[0], at: new Date(Date.now() - 60_000).toISOString() };
  await server.embedded.accounts.log?.append(person.id, [young as never]);
  expect(await read({ kind: 'accounts' })).toMatchObject({ total: 1, staying: 1, staysBecause: expect.stringContaining('90 days') });
  const line = (await read({ kind: 'accounts' })).days[0]?.lines[0]?.line;
  expect((await client.call('activity.removeLines', { lines: line })).data).toMatchObject({
    outcome: 'refused',
    reason: expect.stringContaining('90 days'),
  });
  const old = { ...sampleLines('accounts', 1)[0], mark: 'old', at: '2025-01-01T00:00:00.000Z' };
  await server.embedded.accounts.log?.append(person.id, [old as never]);
  const lines = (await read({ kind: 'accounts' })).days.flatMap((day) => day.lines.map((one) => one.line)).join();
  expect((await client.call('activity.removeLines', { lines })).data).toEqual({ outcome: 'changed', undo: null });
  expect((await read()).removals[0]).toMatchObject({
    removed: 1,
    remaining: 0,
    isEnded: true,
    staying: 1,
    staysBecause: expect.stringContaining('90 days'),
  });
  expect((await client.get('/activity')).text.replaceAll('<!-- -->', '')).toMatch(
    /1 line deleted; 1 line stays\. Sign-ins of the last 90 days stay/,
  );
});

test('a pause is a pause in the system of record, is in the diary, and can be taken back', async () => {
  const { person, client } = await withLines(3);
  const logs = async () => (await client.call('activityLogs.read')).data.logs.find((log: { system: string }) => log.system === 'kitchen');
  expect(await logs()).toMatchObject({ on: true, keep: 'never', version: null, total: 9 });
  const paused = (await client.call('activity.setCollecting', { log: 'kitchen', on: false, version: null })).data;
  expect(paused).toMatchObject({ outcome: 'changed', undo: expect.any(String) });
  expect(await server.embedded.kitchen.log?.append(person.id, [{ ...sampleLines('kitchen', 1)[0], mark: 'new' } as never])).toBe(0);
  const kept = (await client.call('activity.setCollecting', { log: 'kitchen', keep: '18', version: (await logs()).version })).data;
  expect(kept.outcome).toBe('changed');
  expect(await logs()).toMatchObject({
    on: false,
    keep: '18',
    older: expect.arrayContaining([{ keep: '3', label: '3 months', count: 9 }]),
  });
  await client.call('overview.undoChange', { seq: kept.undo });
  await client.call('overview.undoChange', { seq: paused.undo });
  expect(await logs()).toMatchObject({ on: true, keep: 'never' });
  expect(await server.embedded.kitchen.log?.append(person.id, [{ ...sampleLines('kitchen', 1)[0], mark: 'new' } as never])).toBe(1);
  expect((await client.call('activity.setCollecting', { log: 'accounts', on: false, version: null })).data).toMatchObject({
    outcome: 'refused',
    field: 'on',
  });
});

test('what is past the time that was chosen goes with the daily run, which says when it was', async () => {
  const { client, person } = await withLines(9);
  await client.call('activity.setCollecting', { log: 'site', keep: '3', version: null });
  const now = { ...sampleLines('site', 1)[0], mark: 'now', at: new Date().toISOString() };
  await server.embedded.site.log?.append(person.id, [now as never]);
  expect(await server.services.keepLogs(30_000, null)).toBeNull();
  const logs = (await client.call('activityLogs.read')).data.logs as { system: string; total: number; ran: string }[];
  expect(logs.map(({ system, total }) => [system, total])).toEqual([
    ['site', 1],
    ['shop', 9],
    ['kitchen', 15],
    ['messaging', 9],
    ['accounts', 9],
  ]);
  expect(logs[0]?.ran).toMatch(/^Last run /);
});

test('the page shows it before its script: filter, details and deleting are links and forms', async () => {
  const { person, client, readAll } = await withLines(9);
  const page = await client.get('/activity?kind=site');
  expect(page.text).toContain(person.canary);
  expect(page.text).toContain('A year at a glance');
  const [first] = await readAll({ kind: 'site' });
  const asking = await client.get(`/activity?kind=site&edit=activity-${first?.line.replaceAll('.', '-')}-ask`);
  const token = /name="form-token" value="([^"]+)"/.exec(asking.text)?.[1] ?? '';
  const sent = await client.send('/act', {
    'form-token': token,
    act: 'activity.removeLines',
    anchor: 'timeline-delete',
    page: '/activity?kind=site',
    lines: first?.line ?? '',
  });
  expect(sent.headers.get('location')).toBe('/activity?kind=site#timeline-delete');
  const rest = await readAll({ kind: 'site' });
  expect(rest.map(({ line }) => line)).not.toContain(first?.line);
});
