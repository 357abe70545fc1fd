import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { findProvedAddress } from '@micromart/store/address-proofs';
import * as z from 'zod';
import type { RequestContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { Forgotten, LookedUp } from './my-address-view.ts';

const proof = z.string().max(60);
export const lookUpInput = z.object({ proof });
export const forgetInput = z.object({ proof, key: z.uuid() });

const community = systems.community.name;

/** How often and when a proved address was given to us. */
export async function lookUp(ctx: RequestContext, address: string, proof: string): Promise<Exclude<LookedUp, { outcome: 'expired' }>> {
  const counted = await ctx.services.sources.community.contacts?.count({ subject: address }, askingOf(ctx));
  if (counted?.state !== 'answered') return { outcome: 'away', proof, system: community };
  const { givenAt, refused } = counted.result;
  return { outcome: 'proved', proof, given: { days: givenAt.map(sayDay), refused } };
}

export async function lookUpAgain(ctx: RequestContext, { proof }: z.infer<typeof lookUpInput>): Promise<LookedUp> {
  const address = await findProvedAddress(ctx.services.store, ctx.services.keyring, proof);
  return address === null ? { outcome: 'expired' } : lookUp(ctx, address, proof);
}

/** Removes what was made of the address, and keeps it from being given again. The same key after a lost answer goes on. */
export async function forgetAddress(ctx: RequestContext, { proof, key }: z.infer<typeof forgetInput>): Promise<Forgotten> {
  const address = await findProvedAddress(ctx.services.store, ctx.services.keyring, proof);
  if (address === null) return { outcome: 'expired' };
  const forgotten = await ctx.services.sources.community.contacts?.forget({ subject: address, key }, askingOf(ctx));
  if (forgotten?.state !== 'answered') return { outcome: 'away', proof, system: community };
  return { outcome: 'forgotten', removed: forgotten.result.removed };
}

function askingOf({ requestId }: RequestContext) {
  return { deadlineAt: Date.now() + durations.changeDeadline, requestId };
}
