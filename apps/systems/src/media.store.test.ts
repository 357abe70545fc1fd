import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmbeddedMedia } from '@micromart/sources/embedded/media/embedded-media';
import { openMediaFiles } from '@micromart/sources/embedded/media/media-files';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import type { FaultKind } from '@micromart/sources/faults';
import { guardSource, type SourceAlarm } from '@micromart/sources/guard';
import { httpSource } from '@micromart/sources/http/http-source';
import { longestPicture } from '@micromart/sources/media';
import { describeMediaContract } from '@micromart/sources/media-contract';
import { plantPictures, samplePicture } from '@micromart/sources/media-samples';
import type { Call, Source } from '@micromart/sources/source';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSystems, runSystems } from './running-systems.ts';

let store: TestStore;
let running: RunningSystems;
let media: EmbeddedMedia;
const folder = await mkdtemp(path.join(tmpdir(), 'systems-media-'));

beforeAll(async () => {
  store = await testStore();
  const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
  const systems = openEmbeddedSystems({ db: store.db, cipher, files: openMediaFiles({ folder }) });
  if (!systems.kitchen.media) throw new Error('no pictures');
  media = systems.kitchen.media;
  running = await runSystems(systems);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function someone(): Promise<string> {
  const subject = crypto.randomUUID();
  await plantPictures(media, subject);
  return subject;
}

describeMediaContract('the kitchen over HTTP', async () => {
  const port = httpSource({ id: 'kitchen', ...running }).media;
  if (!port) throw new Error('no pictures');
  return { media: port, subject: await someone(), otherSubject: await someone() };
});

const within = (milliseconds: number) => ({ deadlineAt: Date.now() + milliseconds, requestId: 'r-1' });
const call: Call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'r-1' };
const you = { kind: 'you', name: 'You' } as const;
const all = { deviceId: null, day: null } as const;

function guard(onAlarm: (alarm: SourceAlarm) => void = () => {}) {
  const { media: guarded } = guardSource(httpSource({ id: 'kitchen', ...running }), { onAlarm });
  if (!guarded) throw new Error('no pictures');
  return guarded;
}

test.each<[FaultKind, string, string | null]>([
  ['error', 'broken', null],
  ['garbage', 'broken', 'unreadable-reply'],
  ['huge', 'broken', 'unreadable-reply'],
  ['reset', 'broken', null],
  ['hung', 'timeout', null],
  ['other-person', 'wrong-person', 'wrong-person'],
])('a kitchen that is %s shows no picture and says why, whatever is asked', async (kind, why, alarmed) => {
  const subject = await someone();
  const alarms: SourceAlarm[] = [];
  const guarded = guard((alarm) => alarms.push(alarm));
  const { items } = await media.list({ subject, filter: all, after: null, limit: 1 }, call);
  const id = items[0]?.id ?? '';
  running.switches.set('kitchen', kind);
  const timeLeft = kind === 'hung' ? 150 : 5000;
  const asked = [
    guarded.list({ subject, filter: all, after: null, limit: 10 }, within(timeLeft)),
    guarded.count({ subject }, within(timeLeft)),
    guarded.find({ subject, id }, within(timeLeft)),
    guarded.open({ subject, id, size: 'full', by: you }, within(timeLeft)),
  ];
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ state: 'unavailable', why });
  expect(alarms).toEqual(alarmed === null ? [] : asked.map(() => ({ system: 'kitchen', kind: alarmed, requestId: 'r-1' })));
  running.switches.set('kitchen', 'none');
});

test('a removal whose reply is lost was carried out, and the same key finds that out', async () => {
  const subject = await someone();
  const guarded = guard();
  running.switches.set('kitchen', 'reply-lost');
  const removal = { subject, which: all, key: crypto.randomUUID() };
  expect(await guarded.remove(removal, within(5000))).toMatchObject({ state: 'unavailable' });
  running.switches.set('kitchen', 'none');
  expect(await guarded.remove(removal, within(5000))).toMatchObject({ state: 'answered', result: { removed: 7 } });
});

test('another picture than the one asked for is thrown away, though it is the right person’s', async () => {
  const subject = await someone();
  const kitchen = httpSource({ id: 'kitchen', ...running });
  const { media: port } = kitchen;
  if (!port) throw new Error('no pictures');
  const { items } = await media.list({ subject, filter: all, after: null, limit: 2 }, call);
  const [one, other] = items.map(({ id }) => id);
  const mixed: Source = { ...kitchen, media: { ...port, open: (request, asking) => port.open({ ...request, id: other ?? '' }, asking) } };
  const alarms: string[] = [];
  const guarded = guardSource(mixed, { onAlarm: ({ kind }) => alarms.push(kind) }).media;
  expect(await guarded?.open({ subject, id: one ?? '', size: 'full', by: you }, within(5000))).toMatchObject({ why: 'wrong-person' });
  expect(alarms).toEqual(['wrong-person']);
});

test('a picture may be large, to a limit', async () => {
  const guarded = guard();
  for (const [size, state] of [
    [4 * 1024 * 1024, 'answered'],
    [longestPicture + 100_000, 'unavailable'],
  ] as const) {
    const subject = crypto.randomUUID();
    const picture = { ...samplePicture, full: Buffer.alloc(size, 7) };
    await media.plant(subject, [{ deviceId: 'fridge-1', takenAt: '2026-05-01T00:00:00.000Z', reason: 'asked-for', picture }], 'large');
    const { items } = await media.list({ subject, filter: all, after: null, limit: 1 }, call);
    expect(await guarded.open({ subject, id: items[0]?.id ?? '', size: 'full', by: you }, within(5000))).toMatchObject({ state });
  }
});
