import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captureKind } from '@micromart/domain/records/kitchen';
import { durations } from '@micromart/domain/time';
import { openKeyring } from '@micromart/store/keys';
import { passTime } from '@micromart/store/pass-time';
import { type TestStore, testStore } from '@micromart/store/test-store';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeMediaContract } from '../../media-contract.ts';
import { plantPictures, samplePicture } from '../../media-samples.ts';
import type { Call } from '../../source.ts';
import { household } from '../demo/household.ts';
import { diceOf } from '../demo/pictures/dice.ts';
import { drawFridge } from '../demo/pictures/draw-fridge.ts';
import { paintPhoto } from '../demo/pictures/paint.ts';
import { plantPerson } from '../demo-people.ts';
import type { EmbeddedSource } from '../embedded-source.ts';
import { openEmbeddedSystems } from '../open-embedded-systems.ts';
import type { EmbeddedMedia } from './embedded-media.ts';
import { type MediaFiles, openMediaFiles } from './media-files.ts';

const call: Call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
const you = { kind: 'you', name: 'You' } as const;
const all = { deviceId: null, day: null } as const;

let store: TestStore;
let folder: string;
async function begin(): Promise<void> {
  store = await testStore();
  folder = path.join(tmpdir(), `media-${crypto.randomUUID()}`);
}
async function end(): Promise<void> {
  await store[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
}

function open(files: MediaFiles = openMediaFiles({ folder })) {
  const keyring = openKeyring(store.db, Buffer.alloc(32, 7));
  const { kitchen } = openEmbeddedSystems({ db: store.db, cipher: keyring, files });
  if (!kitchen.media) throw new Error('no pictures');
  return { keyring, kitchen, media: kitchen.media };
}

async function someone(media: EmbeddedMedia): Promise<string> {
  const subject = crypto.randomUUID();
  await plantPerson(store.db, openKeyring(store.db, Buffer.alloc(32, 7)), { ...household, person: subject });
  await plantPictures(media, subject);
  return subject;
}

const round = {
  after: '',
  milliseconds: 60_000,
  onFault: (fault: unknown) => {
    throw fault;
  },
};
const filesLeft = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 3);
const total = async (media: EmbeddedMedia, subject: string) =>
  (await media.count({ subject }, call)).counts.reduce((sum, { count }) => sum + count, 0);

async function setCapture(kitchen: EmbeddedSource, subject: string, id: string, patch: object): Promise<void> {
  const { records } = await kitchen.read({ subject, kinds: [captureKind.kind], after: null, limit: 10 }, call);
  const record = records.find((held) => held.id === id);
  if (!record) throw new Error(`no setting of ${id}`);
  const change = { kind: record.kind, id, act: 'set', value: { ...(record.value as object), ...patch }, version: record.version } as const;
  const { result } = await kitchen.change({ subject, change: { ...change, key: crypto.randomUUID(), changedBy: 'customer' } }, call);
  expect(result.outcome).toBe('changed');
}

describe('the embedded kitchen', () => {
  beforeAll(begin);
  afterAll(end);
  describeMediaContract('with folders', async () => {
    const { media } = open();
    return { media, subject: await someone(media), otherSubject: await someone(media) };
  });
});

describe('pictures', () => {
  beforeEach(begin);
  afterEach(end);

  test('a picture is kept without the place where it was taken, and sealed', async () => {
    const { media } = open();
    const subject = await someone(media);
    const raw = await paintPhoto(drawFridge(diceOf(1)), 320);
    expect(Buffer.from(raw).includes('Exif')).toBe(true);
    const taken = { deviceId: 'fridge-1', takenAt: '2026-06-02T08:00:00.000Z', reason: 'door-opened', raw } as const;
    expect(await media.take(subject, taken)).toBe('taken');
    const { items } = await media.list({ subject, filter: all, after: null, limit: 1 }, call);
    expect(items).toMatchObject([{ takenAt: taken.takenAt, width: 320, height: 240, form: 'photo' }]);
    for (const size of ['full', 'thumb'] as const) {
      const { picture } = await media.open({ subject, id: items[0]?.id ?? '', size, by: you }, call);
      const bytes = Buffer.from(picture?.bytes ?? '', 'base64');
      for (const trace of ['Exif', 'GPS', 'Micromart', 'EXIF', 'XMP']) expect(bytes.includes(trace), `${size} ${trace}`).toBe(false);
      expect(bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) || bytes.subarray(0, 4).toString() === 'RIFF').toBe(true);
    }
    for (const name of await filesLeft()) {
      const bytes = await openMediaFiles({ folder }).read(path.basename(name));
      expect(
        Buffer.from(bytes)
          .subarray(0, 4)
          .equals(Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      ).toBe(false);
      expect(name).not.toContain(subject);
    }
  });

  test('what is no picture is not kept', async () => {
    const { media } = open();
    const subject = await someone(media);
    const taken = { deviceId: 'fridge-1', takenAt: '2026-06-02T08:00:00.000Z', reason: 'door-opened', raw: Buffer.from('<svg') } as const;
    await expect(media.take(subject, taken)).rejects.toThrow();
    expect(await total(media, subject)).toBe(7);
  });

  test('a device whose pictures are stopped takes none, nor one that is not linked or on its way out', async () => {
    const { kitchen, media } = open();
    const subject = await someone(media);
    const raw = await paintPhoto(drawFridge(diceOf(2)), 160);
    const take = (deviceId: string) => media.take(subject, { deviceId, takenAt: '2026-06-02T08:00:00.000Z', reason: 'asked-for', raw });
    await setCapture(kitchen, subject, 'fridge-1', { on: false });
    const told: string[] = [];
    const stop = kitchen.watch((person, kinds) => told.push(`${person} ${kinds.join()}`));
    for (const deviceId of ['fridge-1', 'pantry-1', 'nobodys']) expect(await take(deviceId), deviceId).toBe('refused');
    expect([await total(media, subject), told]).toEqual([7, []]);
    await setCapture(kitchen, subject, 'fridge-1', { on: true });
    expect(await take('fridge-1')).toBe('taken');
    expect([await total(media, subject), told]).toEqual([8, [`${subject} media`]]);
    stop();
  });

  test('a setting of one device is not set through another', async () => {
    const { kitchen, media } = open();
    const subject = await someone(media);
    const { records } = await kitchen.read({ subject, kinds: [captureKind.kind], after: null, limit: 10 }, call);
    const [record] = records;
    if (!record) throw new Error('no setting');
    const change = {
      kind: record.kind,
      id: record.id,
      act: 'set',
      version: record.version,
      key: 'some-key',
      changedBy: 'customer',
    } as const;
    for (const [patch, field] of [
      [{ deviceId: 'cooker-1' }, 'deviceId'],
      [{ keepDays: 8 }, 'keepDays'],
    ] as const) {
      const { result } = await kitchen.change(
        { subject, change: { ...change, key: crypto.randomUUID(), value: { ...(record.value as object), ...patch } } },
        call,
      );
      expect(result).toMatchObject({ outcome: 'refused', field });
    }
  });

  test('removed pictures are deleted when nobody can bring them back any more, and their files with them', async () => {
    const { media } = open();
    const subject = await someone(media);
    expect(await filesLeft()).toHaveLength(14);
    await media.remove({ subject, which: { deviceId: 'cooker-1', day: null }, key: 'some-key' }, call);
    expect(await media.clear()).toBe(0);
    expect(await filesLeft()).toHaveLength(14);
    await passTime(store, durations.pictureUndo + 1000);
    expect((await media.count({ subject }, call)).removals).toEqual([]);
    expect(await media.restore({ subject, key: 'some-key' }, call)).toMatchObject({ restored: 0 });
    expect(await media.clear()).toBe(2);
    expect(await filesLeft()).toHaveLength(10);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from media_item where person_id = ${subject}`.execute(store.db);
    expect(rows[0]?.n).toBe(5);
  });

  test('a kill between file and row leaves nothing that is not cleared away', async () => {
    const files = openMediaFiles({ folder });
    let written = 0;
    const dying: MediaFiles = {
      ...files,
      async write(name, sealed) {
        if (++written > 5) throw new Error('killed');
        await files.write(name, sealed);
      },
    };
    const { media: killed } = open(dying);
    const subject = crypto.randomUUID();
    await expect(plantPictures(killed, subject)).rejects.toThrow('killed');
    const { media } = open();
    expect(await total(media, subject)).toBe(0);
    expect((await media.list({ subject, filter: all, after: null, limit: 10 }, call)).items).toEqual([]);
    // The same again, as the next start does it.
    await plantPictures(media, subject);
    await plantPictures(media, subject);
    expect(await total(media, subject)).toBe(7);
    await passTime(store, 2 * 60 * 60 * 1000);
    await media.clear();
    expect(await filesLeft()).toHaveLength(14);

    // And while clearing: the files are gone, the row is not yet.
    await media.remove({ subject, which: all, key: 'some-key' }, call);
    await passTime(store, durations.pictureUndo + 1000);
    const dead = open({ ...files, remove: async (name) => (written++ % 3 ? files.remove(name) : Promise.reject(new Error('killed'))) });
    await expect(dead.media.clear()).rejects.toThrow('killed');
    expect(await media.clear()).toBe(7);
    expect(await filesLeft()).toEqual([]);
  });

  test('the daily job removes what is older than its device allows, of each person by their own setting', async () => {
    const { kitchen, media } = open();
    const [subject, other] = [await someone(media), await someone(media)];
    await setCapture(kitchen, subject, 'fridge-2', { keepDays: 7 });
    await setCapture(kitchen, subject, 'fridge-1', { keepDays: null });
    for (const id of ['fridge-2', 'cooker-1']) await setCapture(kitchen, other, id, { keepDays: null });
    const [before] = (await media.list({ subject, filter: { deviceId: 'fridge-2', day: null }, after: null, limit: 1 }, call)).items;
    expect(before?.goesAt).toBe('2026-03-09T12:00:00.000Z');
    expect((await media.count({ subject }, call)).upkeep.lastRunAt).toBeNull();
    expect(await media.applyKeepDays(round)).toEqual({ hidden: 1, rest: null });
    expect(await media.applyKeepDays(round)).toEqual({ hidden: 0, rest: null });
    expect((await media.count({ subject }, call)).counts.map(({ deviceId }) => deviceId)).not.toContain('fridge-2');
    expect([await total(media, subject), await total(media, other)]).toEqual([6, 7]);
    const { upkeep, removals } = await media.count({ subject }, call);
    expect(removals).toEqual([]);
    expect(upkeep.lastRunAt).not.toBeNull();
    expect(Date.parse(upkeep.nextRunAt)).toBeGreaterThan(Date.now());
  });

  test('the daily job goes on where its time ended, passes over a person whose setting cannot be read, and says so', async () => {
    const { kitchen, media } = open();
    const [first = '', second = ''] = [await someone(media), await someone(media)].sort();
    for (const subject of [first, second]) await setCapture(kitchen, subject, 'fridge-2', { keepDays: 7 });
    await sql`update held_record set sealed = '' where person_id = ${first} and kind = ${captureKind.kind}`.execute(store.db);
    await sql`delete from media_upkeep`.execute(store.db);
    const faults: unknown[] = [];
    const onFault = (fault: unknown) => void faults.push(fault);
    const held = [await total(media, first), await total(media, second)];
    expect(await media.applyKeepDays({ after: second, milliseconds: 60_000, onFault })).toMatchObject({ rest: null });
    expect([await total(media, first), await total(media, second)]).toEqual(held);
    await sql`delete from media_upkeep`.execute(store.db);
    expect(await media.applyKeepDays({ after: first, milliseconds: -1, onFault })).toEqual({ hidden: 0, rest: first });
    expect((await media.count({ subject: second }, call)).upkeep.lastRunAt).toBeNull();
    expect(await media.applyKeepDays({ after: '', milliseconds: 60_000, onFault })).toMatchObject({ rest: null });
    expect(faults).toHaveLength(1);
    expect([await total(media, first), await total(media, second)]).toEqual([held[0], Number(held[1]) - 1]);
  });

  test('destroying the key of a person destroys their pictures', async () => {
    const { keyring, media } = open();
    const subject = await someone(media);
    const [item] = (await media.list({ subject, filter: all, after: null, limit: 1 }, call)).items;
    await keyring.destroy(subject);
    await expect(media.open({ subject, id: item?.id ?? '', size: 'full', by: you }, call)).rejects.toThrow();
    const other = await someone(media);
    expect(await media.applyKeepDays(round)).toEqual({ hidden: 7, rest: null });
    expect([await total(media, other), (await filesLeft()).length]).toEqual([7, 14]);
  });

  test('an erasure of the kitchen takes the pictures too, and answers alike again', async () => {
    const { kitchen, media } = open();
    const [subject, other] = [await someone(media), await someone(media)];
    await media.remove({ subject, which: { deviceId: 'cooker-1', day: null }, key: 'some-key' }, call);
    const preview = await kitchen.preview({ subject, kinds: ['media'] }, call);
    expect(preview.holdings).toContainEqual({ kind: 'media', count: 5, oldest: '2026-03-02T00:00:00.000Z', staysBecause: null });
    const erased = await kitchen.erase({ subject, kinds: [], key: 'erasure-key' }, call);
    expect(await kitchen.erase({ subject, kinds: [], key: 'erasure-key' }, call)).toEqual(erased);
    expect([await total(media, subject), await total(media, other)]).toEqual([0, 7]);
    expect(await media.restore({ subject, key: 'some-key' }, call)).toMatchObject({ restored: 0 });
    expect(await filesLeft()).toHaveLength(14);
  });

  test('the counts are what there is, whatever was added, removed and brought back', async () => {
    const { media } = open();
    const act = fc.oneof(
      fc.record({ act: fc.constant('add' as const), device: fc.constantFrom('a', 'b'), hour: fc.integer({ min: 0, max: 60 }) }),
      fc.record({
        act: fc.constant('remove' as const),
        device: fc.constantFrom('a', 'b', null),
        day: fc.constantFrom('2026-01-01', '2026-01-02', null),
      }),
      fc.record({ act: fc.constant('restore' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        const subject = crypto.randomUUID();
        const keys: string[] = [];
        for (const [at, one] of acts.entries()) {
          if (one.act === 'add') {
            const takenAt = new Date(Date.UTC(2026, 0, 1, one.hour)).toISOString();
            await media.plant(subject, [{ deviceId: one.device, takenAt, reason: 'asked-for', picture: samplePicture }], `mark-${at}`);
          } else if (one.act === 'remove') {
            const key = `key-${subject}-${at}`;
            await media.remove({ subject, which: { deviceId: one.device, day: one.day }, key }, call);
            keys.push(key);
          } else if (keys.length > 0) await media.restore({ subject, key: keys.pop() ?? '' }, call);
          const { items } = await media.list({ subject, filter: all, after: null, limit: 200 }, call);
          const real = new Map<string, number>();
          for (const { deviceId, takenAt } of items)
            real.set(`${takenAt.slice(0, 10)} ${deviceId}`, (real.get(`${takenAt.slice(0, 10)} ${deviceId}`) ?? 0) + 1);
          const { counts } = await media.count({ subject }, call);
          expect(new Map(counts.map(({ day, deviceId, count }) => [`${day} ${deviceId}`, count]))).toEqual(real);
        }
      }),
      { numRuns: 12 },
    );
  });
});
