import { allLines } from '@micromart/domain/log-line';
import type { RecordKind } from '@micromart/domain/record-kind';
import { deviceKind } from '@micromart/domain/records/kitchen';
import { topicChoiceKind } from '@micromart/domain/records/messaging';
import { orderKind } from '@micromart/domain/records/shop';
import { openKeyring } from '@micromart/store/keys';
import { testStore } from '@micromart/store/test-store';
import { expect, test } from 'vitest';
import { demoLives } from '../demo/lines/demo-life.ts';
import { demoLines } from '../demo/lines/demo-lines.ts';
import { demoPeople } from '../demo-people.ts';
import { openEmbeddedSystems } from '../open-embedded-systems.ts';
import { seedDemoLines } from './seed-demo-lines.ts';

const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
const anchor = Date.parse('2026-06-01T00:00:00Z');
const now = Date.parse('2026-11-23T00:00:00Z');
const household = demoLives[0] as (typeof demoLives)[number];

test('the same lines every time, each different, none from the future', () => {
  for (const life of demoLives.slice(0, 2)) {
    const lines = [...demoLines(life, 'messaging', anchor), ...demoLines(life, 'site', anchor)];
    expect(lines).toEqual([...demoLines(life, 'messaging', anchor), ...demoLines(life, 'site', anchor)]);
    expect(new Set(lines.map(({ mark, kind }) => `${mark} ${kind}`)).size).toBe(lines.length);
    for (const { at } of lines) expect(Date.parse(at)).toBeLessThan(anchor);
  }
  const busy = demoLives.find(({ person }) => person.startsWith('p-busy'));
  expect(Object.values(busy?.lines ?? {}).reduce((sum, count) => sum + count, 0)).toBe(100_000);
});

test('what the logs say was sent and ordered is what the records say', () => {
  for (const life of demoLives) {
    const records = demoPeople.find(({ person }) => person === life.person)?.records ?? [];
    const of = <Value>({ kind, value }: RecordKind<Value>) =>
      records.filter((record) => record.kind === kind).map((record) => ({ ...record, value: value.parse(record.value) }));
    const sent = [...demoLines(life, 'messaging', now)].filter(({ kind }) => kind === 'sent');
    const last = new Map<string, string>();
    for (const { at, device, details } of sent) {
      const way = `${details.topic} ${details.channel} ${device} ${details.sentBy}`;
      if (at > (last.get(way) ?? '')) last.set(way, at);
    }
    const told = of(topicChoiceKind).flatMap(({ value: { topic, channel, deviceId, sentBy, lastSentAt } }): [string, string][] =>
      lastSentAt === null ? [] : [[`${topic} ${channel} ${deviceId} ${sentBy}`, lastSentAt]],
    );
    expect(Object.fromEntries(last), life.person).toEqual(Object.fromEntries(told));
    const orders = [...demoLines(life, 'shop', now)].filter(({ kind }) => kind === 'order-noted').map(({ details }) => details.order);
    expect(new Set(orders)).toEqual(new Set(of(orderKind).map(({ value }) => value.number)));
    const offline = new Map(of(deviceKind).flatMap(({ id, value }) => (value.online ? [] : [[id, value.since]])));
    const late = (['kitchen', 'site', 'shop', 'accounts'] as const)
      .flatMap((system) => [...demoLines(life, system, now)])
      .filter(({ device, at }) => at > (offline.get(device ?? '') ?? '9999'));
    expect(late).toEqual([]);
  }
});

test('the busy one has as many messages as are counted', () => {
  const busy = demoLives.find(({ person }) => person.startsWith('p-busy')) as (typeof demoLives)[number];
  expect([...demoLines(busy, 'messaging', now)]).toHaveLength(busy.lines.messaging);
});

test('seeding that was stopped goes on where it was, also twice at once; what was deleted stays so', async () => {
  await using store = await testStore();
  const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
  const { site, accounts } = openEmbeddedSystems({ db: store.db, cipher });
  const systems = ['site', 'accounts'];
  const stopping = new AbortController();
  const first = seedDemoLines({ db: store.db, cipher }, systems, stopping.signal);
  setTimeout(() => stopping.abort(), 120);
  await first;
  const count = async (of: typeof site) =>
    (await of.log?.count({ subject: household.person, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call))?.total;
  expect(await count(site)).toBeLessThanOrEqual(household.lines.site);
  const untilHousehold = new AbortController();
  const both = Promise.all([1, 2].map(() => seedDemoLines({ db: store.db, cipher }, systems, untilHousehold.signal)));
  await expect.poll(() => count(accounts), { timeout: 20_000 }).toBe(household.lines.accounts);
  untilHousehold.abort();
  await both;
  expect(await count(site)).toBe(household.lines.site);
  await site.log?.remove(
    { subject: household.person, selection: { filter: { ...allLines, text: null }, before: '2999-01-01T00:00:00.000Z' } },
    call,
  );
  const again = new AbortController();
  again.abort();
  await seedDemoLines({ db: store.db, cipher }, systems, again.signal);
  expect(await count(site)).toBe(0);
});
