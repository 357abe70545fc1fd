import { setTimeout as wait } from 'node:timers/promises';
import type { HeldRecord, RecordChange } from '@micromart/domain/held-record';
import type { UnavailableWhy } from '@micromart/domain/sourced';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Asking } from './ask.ts';
import { type FaultKind, openFaultSwitches, somebodyElse, withFaults } from './faults.ts';
import { type GuardedSource, type GuardOptions, guardSource, type SourceAlarm } from './guard.ts';
import type { ReadReply, Source } from './source.ts';

/** Holds one record about anybody: their own id. */
function ownId(): Source & { asked: number; changed: string[] } {
  const record = (subject: string, value = subject): HeldRecord => ({
    kind: 'name',
    id: 'main',
    version: '1',
    value,
    provenance: { source: 'given', occasion: 'here', collectedAt: '2026-01-01T00:00:00.000Z', changedAt: null, changedBy: null },
  });
  return {
    id: 'accounts',
    asked: 0,
    changed: [],
    describe: () => [],
    async read({ subject }) {
      this.asked++;
      return { subject, records: [record(subject)], asOf: '2026-01-02T00:00:00.000Z', next: null };
    },
    async change({ subject, change }) {
      this.changed.push(change.key);
      return { subject, result: { outcome: 'changed', records: [record(subject, String(change.value))], removed: [], before: [] } };
    },
    preview: async ({ subject }) => ({ subject, holdings: [] }),
    erase: async ({ subject }) => ({ subject, erased: 1, remaining: 0 }),
    health: async () => {},
  };
}

function open(options: Partial<GuardOptions> = {}): {
  guarded: GuardedSource;
  source: ReturnType<typeof ownId>;
  put: (kind: FaultKind) => void;
  alarms: SourceAlarm[];
} {
  const alarms: SourceAlarm[] = [];
  const switches = openFaultSwitches();
  const source = ownId();
  const guarded = guardSource(withFaults(bound(source), switches), { onAlarm: (alarm) => alarms.push(alarm), ...options });
  return { guarded, source, alarms, put: (kind) => switches.set('accounts', kind) };
}

function bound(source: ReturnType<typeof ownId>): Source {
  return { ...source, read: source.read.bind(source), change: source.change.bind(source) };
}

const within = (milliseconds: number): Asking => ({ deadlineAt: Date.now() + milliseconds, requestId: 'r-1' });
const change = (key = 'some-key'): RecordChange => ({
  kind: 'name',
  id: 'main',
  act: 'set',
  value: 'New',
  version: '1',
  key,
  changedBy: 'customer',
});
const mine = { subject: 'p-1', kinds: [] };

const faults: [FaultKind, UnavailableWhy, SourceAlarm['kind'] | null][] = [
  ['hung', 'timeout', null],
  ['slow', 'timeout', null],
  ['error', 'broken', null],
  ['reset', 'broken', null],
  ['gone', 'broken', null],
  ['garbage', 'broken', 'unreadable-reply'],
  ['huge', 'broken', 'unreadable-reply'],
  ['cut', 'broken', null],
  ['other-person', 'wrong-person', 'wrong-person'],
];

describe.each(faults)('a system that is %s', (kind, why, alarm) => {
  /** Milliseconds: little where the time has to run out, and enough for any machine where something else has to be the reason. */
  const patience = why === 'timeout' ? 80 : 10_000;
  const alarmed = alarm ? [{ system: 'accounts', kind: alarm, requestId: 'r-1' }] : [];

  test('is unavailable to read, says why and since when, and is never an empty answer', async () => {
    const { guarded, put, alarms } = open();
    put(kind);
    const answer = await guarded.read(mine, within(patience));
    expect(answer).toEqual({ state: 'unavailable', why, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(alarms).toEqual(alarmed);
  });

  test('shows what it last said, marked as stale; after a reply about somebody else it shows nothing', async () => {
    const { guarded, put } = open();
    const before = await guarded.read(mine, within(10_000));
    expect(before).toMatchObject({ state: 'fresh', data: [{ value: 'p-1' }] });
    put(kind);
    const answer = await guarded.read(mine, within(patience));
    expect(answer).toMatchObject(
      why === 'wrong-person'
        ? { state: 'unavailable', why }
        : { state: 'stale', why, data: [{ value: 'p-1' }], asOf: '2026-01-02T00:00:00.000Z' },
    );
    expect(JSON.stringify(answer)).not.toContain(somebodyElse.record.value);
  });

  test('does not carry out a change, and is asked once', async () => {
    const { guarded, put, source, alarms } = open();
    put(kind);
    expect(await guarded.change('p-1', change(), within(patience))).toMatchObject({ state: 'unavailable', why });
    expect(alarms).toEqual(alarmed);
    if (kind !== 'slow') expect(source.changed).toEqual([]);
  });

  test('neither previews nor erases', async () => {
    const { guarded, put } = open();
    put(kind);
    expect(await guarded.preview(mine, within(patience))).toMatchObject({ state: 'unavailable', why });
    expect(await guarded.erase({ ...mine, key: 'some-key' }, within(patience))).toMatchObject({ state: 'unavailable', why });
  });
});

test('a cache that does not look at who asks shows nobody another person', async () => {
  const { guarded, put, alarms } = open();
  await guarded.read(mine, within(1000));
  put('cached-person');
  expect(await guarded.read({ subject: 'p-2', kinds: [] }, within(1000))).toMatchObject({ state: 'fresh', data: [{ value: 'p-2' }] });
  expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
  expect(alarms).toEqual([{ system: 'accounts', kind: 'wrong-person', requestId: 'r-1' }]);
});

test('the reply to a call that was given up is nobody else’s', async () => {
  const { guarded, put, alarms } = open();
  put('cancelled-reply');
  expect(await guarded.read({ subject: 'p-2', kinds: [] }, within(30))).toMatchObject({ state: 'unavailable', why: 'timeout' });
  expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
  expect(alarms).toEqual([{ system: 'accounts', kind: 'wrong-person', requestId: 'r-1' }]);
});

describe('a version that is past', () => {
  const tooOld = { state: 'unavailable', why: 'old-version' };

  /** Every change makes a version that never was before. */
  function counting(): Source {
    const source = ownId();
    let version = 1;
    const now = async (subject: string) => {
      const { records, ...reply } = await source.read({ subject, kinds: [], after: null, limit: 1 }, {} as never);
      return { ...reply, records: records.map((record) => ({ ...record, version: String(version) })) };
    };
    return {
      ...source,
      read: ({ subject }) => now(subject),
      async change({ subject }) {
        const before = (await now(subject)).records;
        version++;
        return { subject, result: { outcome: 'changed', records: (await now(subject)).records, removed: [], before } };
      },
    };
  }

  test('is not shown as how things stand after a change, and told in the log', async () => {
    const switches = openFaultSwitches();
    const alarms: SourceAlarm[] = [];
    const guarded = guardSource(withFaults(counting(), switches), { onAlarm: (alarm) => alarms.push(alarm) });
    switches.set('accounts', 'stale-version');
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'fresh', data: [{ version: '1' }] });
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'fresh' });
    await guarded.change('p-1', change(), within(1000));
    expect(await guarded.read(mine, within(1000))).toEqual({ ...tooOld, since: expect.any(String) });
    expect(alarms).toEqual([{ system: 'accounts', kind: 'old-version', requestId: 'r-1' }]);
    switches.set('accounts', 'none');
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'fresh', data: [{ version: '2' }] });
  });

  test('does not take the place of the newer one that was shown', async () => {
    const source = counting();
    const guarded = guardSource(source, { onAlarm: () => {} });
    const old = await source.read({ ...mine, after: null, limit: 1 }, {} as never);
    await guarded.read(mine, within(1000));
    await source.change({ subject: 'p-1', change: change() }, {} as never);
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'fresh', data: [{ version: '2' }] });
    source.read = async () => old;
    expect(await guarded.read(mine, within(1000))).toMatchObject({ ...tooOld, state: 'stale', data: [{ version: '2' }] });
    expect(await guarded.read({ subject: 'p-1', kinds: ['name'] }, within(1000))).toMatchObject(tooOld);
  });

  describe.each([
    ['nothing', false],
    ['the older one', true],
  ])('is not what the present one becomes by two readings at once, when %s was known', (_, isKnown) => {
    test.each([
      ['the later asked', 1, 0],
      ['the earlier asked', 0, 1],
    ])('and %s is told the present one first', async (_, present, past) => {
      const source = counting();
      const { read } = source;
      const now = () => read({ ...mine, after: null, limit: 1 }, {} as never);
      const alarms: SourceAlarm[] = [];
      const guarded = guardSource(source, { onAlarm: (alarm) => alarms.push(alarm) });
      if (isKnown) await guarded.read(mine, within(10_000));
      const asked: ((reply: ReadReply) => void)[] = [];
      source.read = () => new Promise((resolve) => void asked.push(resolve));
      const readings = [guarded.read(mine, within(10_000)), guarded.read(mine, within(10_000))];
      await expect.poll(() => asked.length).toBe(2);
      const old = await now();
      await source.change({ subject: 'p-1', change: change() }, {} as never);
      asked[present]?.(await now());
      expect(await readings[present]).toMatchObject({ state: 'fresh', data: [{ version: '2' }] });
      asked[past]?.(old);
      expect(await readings[past]).toMatchObject({ state: 'fresh', data: [{ version: '1' }] });
      source.read = read;
      for (let time = 0; time < 2; time++)
        expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh', data: [{ version: '2' }] });
      expect(alarms).toEqual([]);
    });
  });

  test.each([
    ['everything', [], 0, tooOld],
    ['its kind', ['name'], 0, tooOld],
    ['another kind', ['visit'], 0, { state: 'fresh' }],
    ['everything but what stays', [], 1, { state: 'fresh' }],
  ])('is that of a record that was erased: %s', async (_, kinds, remaining, then) => {
    const source = { ...ownId(), erase: async () => ({ subject: 'p-1', erased: 1, remaining }) };
    const guarded = guardSource(source, { onAlarm: () => {} });
    await guarded.read(mine, within(10_000));
    await guarded.erase({ subject: 'p-1', kinds, key: 'some-key' }, within(10_000));
    // What answers has not heard of the erasure.
    expect(await guarded.read(mine, within(10_000))).toMatchObject(then);
  });

  test('that comes from before the change is no fault of the system', async () => {
    const source = counting();
    const guarded = guardSource(source, { onAlarm: () => {} });
    const old = await source.read({ ...mine, after: null, limit: 1 }, {} as never);
    let answer = () => {};
    source.read = () => new Promise((resolve) => (answer = () => resolve(old)));
    const reading = guarded.read(mine, within(1000));
    await guarded.change('p-1', change(), within(1000));
    answer();
    expect(await reading).toMatchObject({ state: 'fresh', data: [{ version: '1' }] });
  });
});

test('a reply that is lost after the act is no answer, though the act was carried out', async () => {
  const { guarded, put, source } = open();
  put('reply-lost');
  expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh' });
  expect(await guarded.change('p-1', change(), within(10_000))).toMatchObject({ state: 'unavailable', why: 'broken' });
  expect(source.changed).toEqual(['some-key']);
});

test('a slow system is waited for while there is time', async () => {
  const { guarded, put } = open();
  put('slow');
  expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh' });
});

test('a deadline that has passed asks nothing', async () => {
  const { guarded, source } = open();
  expect(await guarded.read(mine, within(-1))).toMatchObject({ state: 'unavailable', why: 'timeout' });
  expect(source.asked).toBe(0);
});

describe('pages', () => {
  const paged = (pages: number): Source => ({
    ...ownId(),
    read: async ({ subject, after }) => ({
      subject,
      asOf: '2026-01-02T00:00:00.000Z',
      records: [
        {
          kind: 'visit',
          id: after ?? '0',
          version: '1',
          value: 1,
          provenance: { source: 'site', occasion: 'here', collectedAt: '2026-01-01T00:00:00.000Z', changedAt: null, changedBy: null },
        },
      ],
      next: Number(after) + 1 < pages ? String(Number(after) + 1) : null,
    }),
  });

  test('are followed to the last', async () => {
    const answer = await guardSource(paged(4), { onAlarm: () => {} }).read(mine, within(10_000));
    expect(answer.state === 'fresh' && answer.data.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  });

  test('without end are not followed for ever', async () => {
    expect(await guardSource(paged(Number.POSITIVE_INFINITY), { onAlarm: () => {} }).read(mine, within(10_000))).toMatchObject({
      state: 'unavailable',
      why: 'broken',
    });
  });
});

describe('what a system last said', () => {
  test('is not shown after a change that was carried out, and still shown after one that was not', async () => {
    const { guarded, put } = open();
    await guarded.read(mine, within(10_000));
    put('error');
    await guarded.change('p-1', change(), within(10_000));
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'stale' });
    put('none');
    await guarded.change('p-1', change(), within(10_000));
    put('error');
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'unavailable' });
  });

  test('is not shown after an erasure, even when its answer was lost', async () => {
    const { guarded, put } = open();
    await guarded.read(mine, within(10_000));
    put('hung');
    await guarded.erase({ ...mine, key: 'some-key' }, within(30));
    put('error');
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'unavailable' });
  });

  test('is not kept from an answer that was under way during a change', async () => {
    const { guarded, put } = open();
    put('slow');
    const reading = guarded.read(mine, within(10_000));
    put('none');
    await guarded.change('p-1', change(), within(10_000));
    await reading;
    put('error');
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'unavailable' });
  });

  test('is not shown after an answer about somebody else until the system has answered rightly; that of other people is', async () => {
    const { guarded, put } = open({ failures: 3 });
    const other = { subject: 'p-2', kinds: [] };
    for (const one of [mine, { ...mine, kinds: ['name'] }, other]) await guarded.read(one, within(1000));
    put('other-person');
    await guarded.read(mine, within(1000));
    put('error');
    for (const kinds of [[], ['name'], [], []])
      expect(await guarded.read({ ...mine, kinds }, within(1000))).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
    expect(await guarded.read(other, within(1000))).toMatchObject({ state: 'stale', why: 'resting', data: [{ value: 'p-2' }] });
  });

  test('is shown again once the system has answered rightly after an answer about somebody else', async () => {
    const { guarded, put } = open();
    await guarded.read(mine, within(1000));
    put('other-person');
    await guarded.change('p-1', change(), within(1000));
    put('error');
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
    put('none');
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'fresh' });
    put('error');
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'stale', why: 'broken' });
  });

  test('is not kept from an answer that was under way when another spoke of somebody else', async () => {
    const { guarded, put } = open();
    put('slow');
    const reading = guarded.read(mine, within(3000));
    put('other-person');
    await guarded.read(mine, within(1000));
    expect(await reading).toMatchObject({ state: 'fresh' });
    put('error');
    expect(await guarded.read(mine, within(1000))).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
  });

  test('is forgotten with the person, and is found only by the same person and the same kinds', async () => {
    const { guarded, put } = open();
    await guarded.read(mine, within(10_000));
    put('error');
    expect(await guarded.read({ subject: 'p-2', kinds: [] }, within(10_000))).toMatchObject({ state: 'unavailable' });
    expect(await guarded.read({ subject: 'p-1', kinds: ['name'] }, within(10_000))).toMatchObject({ state: 'unavailable' });
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'stale' });
    guarded.forget('p-1');
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'unavailable' });
    put('none');
    await guarded.read(mine, within(10_000));
    guarded.forgetAll();
    put('error');
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'unavailable' });
  });
});

describe('the breaker', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('leaves a failing system alone after five failures, and finds out by one question that it is back', async () => {
    const { guarded, put, source } = open();
    const began = new Date().toISOString();
    put('error');
    for (let failure = 0; failure < 5; failure++) {
      expect(await guarded.read(mine, within(10_000))).toMatchObject({ why: 'broken', since: began });
      vi.setSystemTime(Date.now() + 10);
    }
    put('none');
    expect(await guarded.read(mine, within(10_000))).toEqual({ state: 'unavailable', why: 'resting', since: began });
    expect(source.asked).toBe(0);

    vi.setSystemTime(Date.now() + 5000);
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh' });
    put('error');
    expect(await guarded.read({ subject: 'p-9', kinds: [] }, within(10_000))).toMatchObject({
      why: 'broken',
      since: new Date().toISOString(),
    });
  });

  test.each([
    ['a moment that cannot be stored', Object.assign(new Error('date/time field value out of range'), { code: '22008' })],
    ['a number that cannot be counted with', new RangeError('Invalid time value')],
  ])('does not leave a system alone for what came in as an input: %s', async (_, fault) => {
    const source = { ...bound(ownId()), preview: () => Promise.reject(fault) };
    const guarded = guardSource(source, { onAlarm: () => {}, failures: 2 });
    for (let time = 0; time < 5; time++)
      expect(await guarded.preview(mine, within(10_000))).toMatchObject({ state: 'unavailable', why: 'broken' });
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh' });
  });

  test('while one question finds out whether the system is back, the others do not wait', async () => {
    const { guarded, put } = open();
    put('error');
    for (let failure = 0; failure < 5; failure++) await guarded.read(mine, within(10_000));
    vi.setSystemTime(Date.now() + 5000);
    put('hung');
    const finding = guarded.read(mine, within(200));
    await wait(1);
    expect(await guarded.read(mine, within(10_000))).toMatchObject({ why: 'resting' });
    expect(await finding).toMatchObject({ why: 'timeout' });
  });
});

test('the bulkhead turns away what is too many, and frees itself', async () => {
  const { guarded, put } = open({ running: 2, waiting: 1, failures: 100 });
  put('hung');
  const answers = await Promise.all(Array.from({ length: 5 }, () => guarded.read(mine, within(100))));
  expect(answers.map((answer) => ('why' in answer ? answer.why : 'fresh')).sort()).toEqual([
    'busy',
    'busy',
    'timeout',
    'timeout',
    'timeout',
  ]);
  put('none');
  await wait(20);
  expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh' });
});

test('a system that never answers gives back its slot: nothing leaks', async () => {
  const { guarded, put } = open({ running: 4, waiting: 0, failures: 1000 });
  put('hung');
  for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 4 }, () => guarded.read(mine, within(10))));
  put('none');
  await wait(5);
  expect(await guarded.read(mine, within(10_000))).toMatchObject({ state: 'fresh' });
});
