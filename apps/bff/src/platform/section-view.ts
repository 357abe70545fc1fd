import * as z from 'zod';

const why = z.enum(['timeout', 'broken', 'resting', 'busy', 'wrong-person', 'old-version']);

/**
 * What one section of the page gets: its data with the moment it was true, or the plain fact that its system could not be asked.
 * `system` is the name a person reads. Times are ISO 8601, UTC.
 */
export function sectionView<Data extends z.ZodType>(data: Data) {
  return z.discriminatedUnion('state', [
    z.object({ state: z.literal('fresh'), asOf: z.string(), data }),
    z.object({ state: z.literal('stale'), asOf: z.string(), since: z.string(), why, system: z.string(), data }),
    z.object({ state: z.literal('unavailable'), since: z.string(), why, system: z.string() }),
  ]);
}
