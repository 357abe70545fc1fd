import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { tellChanged } from '@micromart/store/live';
import * as z from 'zod';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const detachMethodInput = z.object({ id: z.string().regex(/^[\w-]{1,120}$/), key: changeInput.key });

/** Takes a way to pay off the person's customer at Stripe. It cannot be put back: the number is known to Stripe alone. */
export async function detachMethod(ctx: CustomerContext, { id, key }: z.infer<typeof detachMethodInput>): Promise<ChangeResult> {
  const { stripe, store } = ctx.services;
  if (stripe === null) return { outcome: 'refused', reason: 'Stripe is not connected here.', field: null };
  const asked = await stripe.detach(ctx.person, id, key, { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId });
  if (asked.state === 'unavailable') {
    const wasSent = asked.why !== 'resting' && asked.why !== 'busy';
    return { outcome: wasSent ? 'unknown' : 'unavailable', system: systems.stripe.name, since: asked.since };
  }
  if (asked.result.outcome === 'gone') return { outcome: 'conflict', lines: [], value: null, version: null };
  await tellChanged(store.db, ctx.person, ['payment']);
  return { outcome: 'changed', undo: null };
}
