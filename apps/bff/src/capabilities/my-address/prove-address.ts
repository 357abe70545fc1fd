import { durations } from '@micromart/domain/time';
import { keepAddressProof, ownerOfAddress } from '@micromart/store/address-proofs';
import { newOpaqueId } from '@micromart/store/opaque-id';
import { beginVerification, judgeCode } from '@micromart/store/verifications';
import * as z from 'zod';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
import { networkOf } from '../../platform/limits.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { lookUp } from './look-up-address.ts';
import type { ConfirmedProof, StartedProof } from './my-address-view.ts';

const purpose = 'prove-address';
const address = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const startProofInput = z.object({ address: z.string().max(300) });
export const confirmProofInput = z.object({
  address: z.string().max(300),
  id: plainId(60),
  ticket: plainId(60),
  code: z.string().max(40),
});

/** Sends a code to the address, whether anything is held about it or not: nothing is asked before the code comes back. */
export async function startProof({ services, caller }: RequestContext, input: z.infer<typeof startProofInput>): Promise<StartedProof> {
  const { store, keyring } = services;
  const read = address.safeParse(input.address);
  if (!read.success) return { outcome: 'refused', reason: 'This is not an e-mail address.' };
  const person = ownerOfAddress(keyring, read.data);
  const ticket = newOpaqueId();
  const begun = await beginVerification(store, keyring, {
    person,
    purpose,
    session: ticket,
    target: read.data,
    ttl: durations.oneTimeCode,
    asker: networkOf(caller.address),
  });
  if ('tooMany' in begun) return { outcome: 'too-many', minutes: Math.ceil(begun.retryAfterSeconds / 60) };
  await enqueueSealed(services, store.db, 'send-code', person, { contact: 'email', to: read.data, code: begun.code, use: 'own-address' });
  return { outcome: 'code-sent', id: begun.id, ticket };
}

/** The code came back: what is held is told, and may be removed for a while. */
export async function confirmProof(ctx: RequestContext, input: z.infer<typeof confirmProofInput>): Promise<ConfirmedProof> {
  const { store, keyring } = ctx.services;
  const read = address.safeParse(input.address);
  if (!read.success) return { outcome: 'expired' };
  const code = input.code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return { outcome: 'wrong-code', left: null };
  const person = ownerOfAddress(keyring, read.data);
  const judged = await judgeCode(store, keyring, { person, purpose, session: input.ticket, id: input.id, code });
  if (judged.outcome === 'expired') return { outcome: 'expired' };
  if (judged.outcome === 'wrong') return { outcome: 'wrong-code', left: judged.left };
  return lookUp(ctx, judged.target, await keepAddressProof(store, keyring, judged.target));
}
