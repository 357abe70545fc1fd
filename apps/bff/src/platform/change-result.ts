import * as z from 'zod';

/** The ends of an edit besides "pending". The page shows each differently. */
export const changeResult = z.discriminatedUnion('outcome', [
  /** The system of record said so. `undo` is the diary line that can be taken back, or null. */
  z.object({ outcome: z.literal('changed'), undo: z.string().nullable() }),
  /** Somebody changed it since: what it is now, to read (`lines`) and to edit (`value`). `version` null: it is gone. */
  z.object({ outcome: z.literal('conflict'), lines: z.array(z.string()), value: z.unknown(), version: z.string().nullable() }),
  /** Refused with a sentence to read; `field` names the part of the value it is about. */
  z.object({ outcome: z.literal('refused'), reason: z.string(), field: z.string().nullable() }),
  /** The system was not asked for the change: nothing was changed, nothing is queued. */
  z.object({ outcome: z.literal('unavailable'), system: z.string(), since: z.string() }),
  /** It was asked, and no answer came that can be believed: perhaps it was carried out. The same key again finds out. */
  z.object({ outcome: z.literal('unknown'), system: z.string(), since: z.string() }),
]);
export type ChangeResult = z.infer<typeof changeResult>;

/** What every change carries: the version that was seen and the key that makes it happen once. */
export const changeInput = {
  version: z.string().max(60).nullable(),
  key: z.uuid(),
};
