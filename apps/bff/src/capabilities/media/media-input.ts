import { day } from '@micromart/domain/dates';
import * as z from 'zod';
import { plainId } from '../../platform/plain-id.ts';

/** Out of the address of the page: what cannot be read is left out. */
export const readMediaInput = z
  .object({
    device: plainId(120).optional().catch(undefined),
    day: day.optional().catch(undefined),
    after: z
      .string()
      .max(200)
      .regex(/^[\w:.-]+$/)
      .optional()
      .catch(undefined),
    /** One picture instead of the gallery. */
    photo: z.uuid().optional().catch(undefined),
  })
  .default({});
export type ReadMediaInput = z.infer<typeof readMediaInput>;

const mostAtOnce = 100;

/** Ids with commas between them: as a form without script can send them too. */
const ids = z
  .string()
  .max(5000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).min(1).max(mostAtOnce));

/** Which pictures: some, or those of a device, of a day, of a day of a device, or all. */
export const removeMediaInput = z.object({
  which: z.discriminatedUnion('what', [
    z.object({ what: z.literal('some'), ids }),
    z.object({ what: z.literal('device'), device: plainId(120) }),
    z.object({ what: z.literal('day'), day, device: plainId(120).optional() }),
    z.object({ what: z.literal('all') }),
  ]),
  key: z.uuid(),
});

export const restoreMediaInput = z.object({ removal: z.uuid(), key: z.uuid() });
