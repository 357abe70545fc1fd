import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import * as z from 'zod';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { OpenedPortal } from './payment-view.ts';

export const openPortalInput = z.object({});

/** Asks Stripe for a way into its own page of this person's payments. Nothing changes by it here. */
export async function openPortal(ctx: CustomerContext): Promise<OpenedPortal> {
  const { stripe, env } = ctx.services;
  if (stripe === null) return { outcome: 'refused', reason: 'Stripe is not connected here.', field: null };
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const asked = await stripe.openPortal(ctx.person, `${env.baseUrl}/orders`, asking);
  if (asked.state === 'unavailable') return { outcome: 'unavailable', system: systems.stripe.name, since: asked.since };
  if (asked.result.outcome === 'gone') return { outcome: 'refused', reason: 'Stripe knows no customer for you.', field: null };
  return asked.result;
}
