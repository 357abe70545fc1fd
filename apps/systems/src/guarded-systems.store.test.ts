import type { UnavailableWhy } from '@micromart/domain/sourced';
import { connectedSystems } from '@micromart/domain/systems';
import type { DemoPerson } from '@micromart/sources/embedded/demo/demo-record';
import { household } from '@micromart/sources/embedded/demo/household';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import { type FaultKind, type FaultSwitches, faultKind, openFaultSwitches, somebodyElse } from '@micromart/sources/faults';
import { type GuardOptions, guardSource, type SourceAlarm } from '@micromart/sources/guard';
import { httpSource } from '@micromart/sources/http/http-source';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSystems, runSystems } from './running-systems.ts';

let store: TestStore;
let running: RunningSystems;

beforeAll(async () => {
  store = await testStore();
  running = await runSystems(openEmbeddedSystems({ db: store.db, cipher: cipher() }));
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const cipher = () => openKeyring(store.db, Buffer.alloc(32, 7));
const within = (milliseconds: number) => ({ deadlineAt: Date.now() + milliseconds, requestId: 'r-1' });

async function plant(): Promise<string> {
  const subject = crypto.randomUUID();
  await plantPerson(store.db, cipher(), { ...household, person: subject });
  return subject;
}

function guard(system: (typeof connectedSystems)[number], options: Partial<GuardOptions> = {}) {
  const alarms: SourceAlarm[] = [];
  return { alarms, guarded: guardSource(httpSource({ id: system, ...running }), { onAlarm: (alarm) => alarms.push(alarm), ...options }) };
}

type FaultAtOnce = Exclude<FaultKind, 'none' | 'reply-lost' | 'cached-person' | 'stale-version' | 'cancelled-reply'>;
const whyOf: Record<FaultAtOnce, UnavailableWhy> = {
  slow: 'timeout',
  hung: 'timeout',
  error: 'broken',
  garbage: 'broken',
  huge: 'broken',
  cut: 'broken',
  reset: 'broken',
  'other-person': 'wrong-person',
  gone: 'broken',
};
const alarmOf: Partial<Record<FaultKind, SourceAlarm['kind']>> = {
  garbage: 'unreadable-reply',
  huge: 'unreadable-reply',
  'other-person': 'wrong-person',
};

describe.each(connectedSystems)('%s behind a wire', (system) => {
  test.each(Object.entries(whyOf) as [FaultKind, UnavailableWhy][])('that is %s says so and no more, then heals', async (kind, why) => {
    const subject = await plant();
    const { guarded, alarms } = guard(system);
    const healthy = await guarded.read({ subject, kinds: [] }, within(5000));
    if (healthy.state !== 'fresh') throw new Error(healthy.why);
    const [record] = healthy.data;
    if (!record) throw new Error('nothing held');

    running.switches.set(system, kind);
    const timeLeft = why === 'timeout' ? 150 : 5000;
    const read = await guarded.read({ subject, kinds: [] }, within(timeLeft));
    expect(read).toMatchObject(why === 'wrong-person' ? { state: 'unavailable', why } : { state: 'stale', why, data: healthy.data });
    const change = {
      kind: record.kind,
      id: record.id,
      act: 'set' as const,
      value: record.value,
      version: record.version,
      key: 'some-key',
      changedBy: 'customer' as const,
    };
    const changed = await guarded.change(subject, change, within(timeLeft));
    expect(changed).toMatchObject({ state: 'unavailable', why });
    expect(JSON.stringify([read, changed])).not.toContain(somebodyElse.record.value);
    expect(alarms).toEqual(alarmOf[kind] ? Array(2).fill({ system, kind: alarmOf[kind], requestId: 'r-1' }) : []);

    running.switches.set(system, 'none');
    expect(await guarded.read({ subject, kinds: [] }, within(5000))).toMatchObject({ state: 'fresh' });
  });
});

const refused = { state: 'unavailable', why: 'wrong-person' };

test.each(connectedSystems)('%s behind a cache that does not look at who asks shows nobody another person', async (system) => {
  const [subject, first] = [await plant(), await plant()];
  const { guarded, alarms } = guard(system);
  running.switches.set(system, 'cached-person');
  expect(await guarded.read({ subject: first, kinds: [] }, within(5000))).toMatchObject({ state: 'fresh' });
  expect(await guarded.read({ subject, kinds: [] }, within(5000))).toMatchObject(refused);
  running.switches.set(system, 'none');
  expect(alarms).toEqual([{ system, kind: 'wrong-person', requestId: 'r-1' }]);
});

test.each(connectedSystems)(
  '%s that sends the reply to a call that was given up: no other call takes it, not even the same',
  async (system) => {
    const [subject, other] = [await plant(), await plant()];
    const { guarded, alarms } = guard(system);
    running.switches.set(system, 'cancelled-reply');
    expect(await guarded.read({ subject, kinds: [] }, within(100))).toMatchObject({ state: 'unavailable', why: 'timeout' });
    for (const asker of [subject, other, subject])
      expect(await guarded.read({ subject: asker, kinds: [] }, within(5000))).toMatchObject(refused);
    running.switches.set(system, 'none');
    expect(await guarded.read({ subject, kinds: [] }, within(5000))).toMatchObject({ state: 'fresh' });
    expect(alarms).toEqual(Array(3).fill({ system, kind: 'wrong-person', requestId: 'r-1' }));
  },
);

test('a change whose reply is lost was carried out, and the same key finds that out', async () => {
  const subject = await plant();
  const { guarded } = guard('accounts');
  const healthy = await guarded.read({ subject, kinds: ['employer'] }, within(5000));
  const [record] = healthy.state === 'fresh' ? healthy.data : [];
  if (!record) throw new Error('nothing held');
  const change = {
    kind: record.kind,
    id: record.id,
    act: 'set' as const,
    value: 'A bakery',
    version: record.version,
    key: 'lost-key',
    changedBy: 'customer' as const,
  };
  running.switches.set('accounts', 'reply-lost');
  expect(await guarded.change(subject, change, within(5000))).toMatchObject({ state: 'unavailable', why: 'broken' });
  expect(await guarded.read({ subject, kinds: ['employer'] }, within(5000))).toMatchObject({
    state: 'fresh',
    data: [{ value: 'A bakery' }],
  });
  running.switches.set('accounts', 'none');
  expect(await guarded.change(subject, change, within(5000))).toMatchObject({ state: 'answered', result: { outcome: 'changed' } });
});

/** Every fifth request meets the next fault. */
function alternatingFaults(): FaultSwitches {
  const kinds = faultKind.options.filter((kind) => kind !== 'none');
  let asked = 0;
  return { ...openFaultSwitches(), get: () => (asked++ % 5 === 0 ? (kinds[Math.floor(asked / 5) % kinds.length] ?? 'none') : 'none') };
}

function personalised(subject: string): DemoPerson {
  const records = household.records
    .filter(({ kind }) => kind === 'address')
    .map((record) => ({ ...record, value: { ...(record.value as object), label: subject } }));
  return { person: subject, records };
}

test('64 people reading and changing at once while the system fails never see another person', async () => {
  const people = Array.from({ length: 64 }, () => crypto.randomUUID());
  for (const person of people) await plantPerson(store.db, cipher(), personalised(person));
  await using failing = await runSystems(openEmbeddedSystems({ db: store.db, cipher: cipher() }), alternatingFaults());
  const guarded = guardSource(httpSource({ id: 'accounts', ...failing }), {
    onAlarm: () => {},
    failures: 1e9,
    timeout: 2000,
    waiting: 1000,
  });
  const seen = new Map<string, number>();

  await Promise.all(
    people.map(async (subject, index) => {
      for (let round = 0; round < 15; round++) {
        const read = await guarded.read({ subject, kinds: round % 2 ? ['address'] : [] }, within(round % 10 === 9 ? 2 : 5000));
        const state = read.state === 'fresh' ? 'fresh' : `${read.state}: ${read.why}`;
        seen.set(state, (seen.get(state) ?? 0) + 1);
        if (read.state === 'unavailable') continue;
        expect(new Set(read.data.map(({ value }) => (value as { label: string }).label))).toEqual(new Set([subject]));
        const [record] = read.data;
        if (!record || round % 5) continue;
        const value = { ...(record.value as object), street: `${round} Canary Street` };
        const changed = await guarded.change(
          subject,
          {
            kind: record.kind,
            id: record.id,
            act: 'set',
            value,
            version: record.version,
            key: `key-${round}-${index}`,
            changedBy: 'customer',
          },
          within(2000),
        );
        if (changed.state === 'answered' && changed.result.outcome === 'changed') expect(changed.result.records).toMatchObject([{ value }]);
        expect(JSON.stringify(changed)).not.toContain(somebodyElse.record.value);
      }
    }),
  );
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['fresh', 'stale: broken', 'stale: timeout', 'unavailable: wrong-person']));
});
