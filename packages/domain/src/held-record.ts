import * as z from 'zod';

/** How a value came to be held. Times are ISO 8601, UTC. */
export const provenance = z.object({
  /** Where it came from. `given`: the person typed it. `derived`: worked out from other data. `partner`: another company sent it. */
  source: z.enum(['given', 'device', 'site', 'derived', 'partner', 'support']),
  /** The occasion in words a customer reads, e.g. "when you registered", "from your Smart Cooker". */
  occasion: z.string().max(120),
  collectedAt: z.iso.datetime(),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.enum(['customer', 'support', 'system', 'device', 'partner']).nullable(),
});
export type Provenance = z.infer<typeof provenance>;

/** One thing a system holds about a person. `value` has the shape of its kind (records/*.ts); a kind or field nobody knows is still shown. */
export const heldRecord = z.object({
  kind: z.string().min(1).max(60),
  /** Stable within system, person and kind. Single-valued kinds use `main`. */
  id: z.string().min(1).max(120),
  /** Opaque; a change names the version that was seen. One that another has followed never comes back. */
  version: z.string().min(1).max(60),
  value: z.unknown(),
  provenance,
});
export type HeldRecord = z.infer<typeof heldRecord>;

/** The acts a system may be asked to carry out on a record. Which kind allows which is in records/*.ts. */
export const recordAct = z.enum([
  'set', // replace the value (creates a single-valued record that is not there yet)
  'clear', // remove an optional value
  'add', // a further record of a kind that can be many; `id` is chosen by the caller
  'remove', // delete one of many
  'rotate', // give a device identifier a new value
  'unlink', // take a device off the account
  'hand-over', // "sold or gave it away": unlink, forget the members, rotate the identifiers
  'redact', // take numbers that are not to be kept (kept-out-numbers.ts) out of the value, whatever its kind, and forget it as it stood; by `system` only
  'stop-marketing', // every optional topic on every channel off, in one act; id `all`
]);
export type RecordAct = z.infer<typeof recordAct>;

export const recordChange = z.object({
  kind: z.string().min(1).max(60),
  id: z.string().min(1).max(120),
  act: recordAct,
  /** Shape of the kind for `set` and `add`; `null` otherwise. */
  value: z.unknown(),
  /** The version that was seen; `null` for `add`, for the first `set` and for `stop-marketing`. */
  version: z.string().max(60).nullable(),
  /** Idempotency key: the same key carries out the act once and gives the same answer again. */
  key: z.string().min(8).max(80),
  changedBy: z.enum(['customer', 'support', 'system']),
});
export type RecordChange = z.infer<typeof recordChange>;

/** What a system answers to a change. The outcomes are answers, not errors. */
export const changeOutcome = z.discriminatedUnion('outcome', [
  /** Carried out: the records as they stand now, the ids of those that are gone, and the touched ones as they stood `before` (none for an added one). */
  z.object({
    outcome: z.literal('changed'),
    records: z.array(heldRecord),
    removed: z.array(z.object({ kind: z.string(), id: z.string() })),
    before: z.array(heldRecord),
  }),
  /** Somebody else changed it since: what it is now (`null`: it is gone). Nothing was done. */
  z.object({ outcome: z.literal('conflict'), current: heldRecord.nullable() }),
  /** The rule of the system says no. `field` is a path inside the value such as `postcode`. */
  z.object({ outcome: z.literal('refused'), reason: z.string().max(200), field: z.string().max(60).nullable() }),
]);
export type ChangeOutcome = z.infer<typeof changeOutcome>;
