import { describe, expect, test } from 'vitest';
import {
  type MediaItem,
  type MediaPort,
  type MediaWhich,
  mediaBytes,
  mediaCounts,
  mediaItemReply,
  mediaPage,
  mediaRemoved,
  mediaRestored,
} from './media.ts';
import type { Call } from './source.ts';

export interface OpenedMedia {
  readonly media: MediaPort;
  /** Two people who each have the pictures of media-samples.ts. */
  readonly subject: string;
  readonly otherSubject: string;
}

const call: Call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'contract' };
const you = { kind: 'you', name: 'You, on your privacy page' } as const;
const all = { deviceId: null, day: null } as const;

/** What every adapter must do whose system has cameras. */
export function describeMediaContract(name: string, open: () => Promise<OpenedMedia>): void {
  describe(`${name} as a source of pictures`, () => {
    test('lists all, newest first, whatever the size of a page', async () => {
      const { media, subject } = await open();
      const whole = await listAll(media, subject, 200);
      expect(whole).toHaveLength(7);
      expect(whole.map(orderOf)).toEqual(whole.map(orderOf).toSorted().reverse());
      for (const size of [1, 2, 3]) expect(await listAll(media, subject, size)).toEqual(whole);
    });

    test('lists one device, one day, or both, and counts the same', async () => {
      const { media, subject } = await open();
      const whole = await listAll(media, subject, 200);
      const { counts } = mediaCounts.parse(await media.count({ subject }, call));
      expect(counts.map(({ day }) => day)).toEqual(
        counts
          .map(({ day }) => day)
          .toSorted()
          .reverse(),
      );
      for (const deviceId of [null, 'fridge-1', 'cooker-1', 'nothing'])
        for (const day of [null, '2026-05-30', '2026-05-29', '1999-01-01']) {
          const { items } = mediaPage.parse(await media.list({ subject, filter: { deviceId, day }, after: null, limit: 200 }, call));
          const wanted = (one: { deviceId: string; day: string }) =>
            (deviceId ?? one.deviceId) === one.deviceId && (day ?? one.day) === one.day;
          expect(items).toEqual(whole.filter((item) => wanted({ ...item, day: item.takenAt.slice(0, 10) })));
          expect(items).toHaveLength(counts.filter(wanted).reduce((sum, { count }) => sum + count, 0));
        }
    });

    test('a cursor that is none begins at the newest', async () => {
      const { media, subject } = await open();
      const { items } = await media.list({ subject, filter: all, after: "'; select", limit: 200 }, call);
      expect(items).toHaveLength(7);
    });

    test('gives the bytes, and writes down who opened the full picture and nothing else', async () => {
      const { media, subject } = await open();
      const [{ id } = { id: '' }] = await listAll(media, subject, 200);
      for (const size of ['thumb', 'full'] as const) {
        const { picture } = mediaBytes.parse(await media.open({ subject, id, size, by: you }, call));
        expect(Buffer.from(picture?.bytes ?? '', 'base64').length).toBeGreaterThan(20);
      }
      const { item, openings } = mediaItemReply.parse(await media.find({ subject, id }, call));
      expect(item?.id).toBe(id);
      expect(openings.map(({ by }) => by)).toEqual([you]);
    });

    test('what is another person’s does not exist', async () => {
      const { media, subject, otherSubject } = await open();
      const [{ id } = { id: '' }] = await listAll(media, otherSubject, 200);
      const before = await listAll(media, otherSubject, 200);
      for (const one of [id, crypto.randomUUID()]) {
        expect(await media.find({ subject, id: one }, call)).toEqual({ subject, item: null, openings: [] });
        expect(await media.open({ subject, id: one, size: 'full', by: you }, call)).toEqual({ subject, id: one, picture: null });
        expect(await media.remove({ subject, which: { ids: [one] }, key: `key-${one}` }, call)).toMatchObject({ removed: 0 });
      }
      expect(await media.restore({ subject: otherSubject, key: `key-${id}` }, call)).toMatchObject({ restored: 0 });
      expect(await listAll(media, otherSubject, 200)).toEqual(before);
      expect((await media.find({ subject: otherSubject, id }, call)).openings).toEqual([]);
    });

    test.each<[string, (items: MediaItem[]) => MediaWhich, (item: MediaItem) => boolean]>([
      ['two', (items) => ({ ids: items.slice(1, 3).map(({ id }) => id) }), () => false],
      ['a day', () => ({ deviceId: null, day: '2026-05-30' }), ({ takenAt }) => takenAt.startsWith('2026-05-30')],
      ['a device', () => ({ deviceId: 'fridge-1', day: null }), ({ deviceId }) => deviceId === 'fridge-1'],
      ['all', () => all, () => true],
    ])('removes %s at once, once per key, and brings them back', async (_, whichOf, isOne) => {
      const { media, subject, otherSubject } = await open();
      const before = await listAll(media, subject, 200);
      const counted = await media.count({ subject }, call);
      const which = whichOf(before);
      const goes = before.filter((item) => ('ids' in which ? which.ids.includes(item.id) : isOne(item)));
      const key = crypto.randomUUID();
      const replies = await Promise.all([1, 2, 3].map(() => media.remove({ subject, which, key }, call)));
      for (const reply of replies) expect(mediaRemoved.parse(reply)).toEqual(replies[0]);
      expect(replies[0]?.removed).toBe(goes.length);
      expect(await listAll(media, subject, 200)).toEqual(before.filter((item) => !goes.includes(item)));
      for (const { id } of goes) expect(await media.open({ subject, id, size: 'thumb', by: you }, call)).toMatchObject({ picture: null });
      const { removals } = await media.count({ subject }, call);
      expect(removals).toEqual([{ key, count: goes.length, until: replies[0]?.until }]);

      expect(mediaRestored.parse(await media.restore({ subject, key }, call)).restored).toBe(goes.length);
      expect(await media.restore({ subject, key }, call)).toMatchObject({ restored: 0 });
      expect(await listAll(media, subject, 200)).toEqual(before);
      expect((await media.count({ subject }, call)).counts).toEqual(counted.counts);
      expect(await listAll(media, otherSubject, 200)).toHaveLength(7);
    });

    test('a person without pictures is an empty answer', async () => {
      const { media } = await open();
      expect(await media.list({ subject: 'p-nobody', filter: all, after: null, limit: 10 }, call)).toMatchObject({ items: [], next: null });
      expect(await media.count({ subject: 'p-nobody' }, call)).toMatchObject({ counts: [], removals: [] });
    });
  });
}

async function listAll(media: MediaPort, subject: string, limit: number): Promise<MediaItem[]> {
  const items: MediaItem[] = [];
  for (let after: string | null = null, page = 0; page === 0 || after !== null; page++) {
    const reply = mediaPage.parse(await media.list({ subject, filter: all, after, limit }, call));
    items.push(...reply.items);
    after = reply.next;
  }
  return items;
}

function orderOf({ takenAt, id }: MediaItem): string {
  return `${takenAt} ${id}`;
}
