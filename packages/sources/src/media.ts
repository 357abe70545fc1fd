import { day } from '@micromart/domain/dates';
import * as z from 'zod';
import type { Call } from './call.ts';

/** Why a device took a picture. */
export const pictureReason = z.enum(['door-opened', 'program-finished', 'asked-for']);
export type PictureReason = z.infer<typeof pictureReason>;

/** A photo, or a short clip without sound. `day` below is the UTC day of `takenAt`, as `YYYY-MM-DD`. */
export const mediaItem = z.strictObject({
  id: z.uuid(),
  deviceId: z.string().max(120),
  takenAt: z.iso.datetime(),
  form: z.enum(['photo', 'clip']),
  reason: pictureReason,
  /** Of the full picture. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** The moment from which the next run of the daily job removes it; null: it is kept until the person deletes it. */
  goesAt: z.iso.datetime().nullable(),
});
export type MediaItem = z.infer<typeof mediaItem>;

export const mediaPage = z.strictObject({
  subject: z.string(),
  items: z.array(mediaItem).max(200),
  asOf: z.iso.datetime(),
  /** Cursor of the next page, or null. */
  next: z.string().max(200).nullable(),
});

export const mediaCounts = z.strictObject({
  subject: z.string(),
  /** How many there are by device and day, newest day first. */
  counts: z.array(z.strictObject({ deviceId: z.string(), day: z.iso.date(), count: z.int().positive() })).max(10_000),
  /** Removals that can still be taken back, newest first. */
  removals: z.array(z.strictObject({ key: z.string(), count: z.int().positive(), until: z.iso.datetime() })).max(100),
  /** The job that removes what is older than its device's setting allows. */
  upkeep: z.strictObject({ lastRunAt: z.iso.datetime().nullable(), nextRunAt: z.iso.datetime() }),
  asOf: z.iso.datetime(),
});

/** Who or what opened a picture. `name` is read by the person it shows, such as "Recipe suggestions". */
export const mediaOpener = z.strictObject({
  kind: z.enum(['you', 'household', 'support', 'service', 'device']),
  name: z.string().min(1).max(80),
});
export type MediaOpener = z.infer<typeof mediaOpener>;

export const mediaItemReply = z.strictObject({
  subject: z.string(),
  /** Null: there is no such picture of this person. */
  item: mediaItem.nullable(),
  /** Newest first. */
  openings: z.array(z.strictObject({ at: z.iso.datetime(), by: mediaOpener })).max(100),
});

/** The longest picture, in bytes. */
export const longestPicture = 12 * 1024 * 1024;

export const mediaBytes = z.strictObject({
  subject: z.string(),
  id: z.uuid(),
  /** Null: there is no such picture of this person. `bytes` is base64. Without place, camera or any other data inside. */
  picture: z
    .strictObject({ type: z.enum(['image/jpeg', 'image/webp']), bytes: z.base64().max(Math.ceil(longestPicture / 3) * 4) })
    .nullable(),
});

/** Which pictures: those named, or all that the filter leaves (all, when it names nothing). */
export const mediaWhich = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ deviceId: z.string().max(120).nullable(), day: day.nullable() }),
]);
export type MediaWhich = z.infer<typeof mediaWhich>;

export const mediaRemoved = z.strictObject({
  subject: z.string(),
  removed: z.int().nonnegative(),
  /** Until then `restore` with the same key brings them back. */
  until: z.iso.datetime(),
});

export const mediaRestored = z.strictObject({ subject: z.string(), restored: z.int().nonnegative() });

export type MediaFilter = { readonly deviceId: string | null; readonly day: string | null };
type Reply<Schema extends z.ZodType> = Promise<z.infer<Schema>>;

/** The part of the port that only systems with cameras have. Like `Source`, a method may reject or hang: the guard makes that an answer. */
export interface MediaPort {
  /** Newest first, at most `limit` (1..200). */
  list(request: { subject: string; filter: MediaFilter; after: string | null; limit: number }, call: Call): Reply<typeof mediaPage>;
  /** Asks no single picture: it takes as long for many as for few. */
  count(request: { subject: string }, call: Call): Reply<typeof mediaCounts>;
  /** One picture with who opened it. */
  find(request: { subject: string; id: string }, call: Call): Reply<typeof mediaItemReply>;
  /** The bytes. Opening the full picture is written down before they leave; `thumb` is not. */
  open(request: { subject: string; id: string; size: 'thumb' | 'full'; by: MediaOpener }, call: Call): Reply<typeof mediaBytes>;
  /** Hides them at once, and deletes them for good after 10 minutes. Once per key. */
  remove(request: { subject: string; which: MediaWhich; key: string }, call: Call): Reply<typeof mediaRemoved>;
  /** Brings back what was removed with this key, while that is possible. */
  restore(request: { subject: string; key: string }, call: Call): Reply<typeof mediaRestored>;
}
