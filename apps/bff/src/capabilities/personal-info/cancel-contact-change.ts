import { tellChanged } from '@micromart/store/live';
import { cancelVerifications } from '@micromart/store/verifications';
import * as z from 'zod';
import type { CustomerContext } from '../../platform/request-context.ts';
import { contacts } from './contacts.ts';

export const cancelContactChangeInput = z.object({ contact: z.enum(['email', 'phone']) });
export const cancelContactChangeOutput = z.object({ outcome: z.literal('cancelled') });

/** The code that is under way dies; the contact stays as it is. */
export async function cancelContactChange(
  ctx: CustomerContext,
  input: z.infer<typeof cancelContactChangeInput>,
): Promise<z.infer<typeof cancelContactChangeOutput>> {
  await cancelVerifications(ctx.services.store, ctx.person, contacts[input.contact].purpose);
  await tellChanged(ctx.services.store.db, ctx.person, ['personal-info']);
  return { outcome: 'cancelled' };
}
