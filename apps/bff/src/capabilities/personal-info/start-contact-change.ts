import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { beginVerification, openVerifications } from '@micromart/store/verifications';
import * as z from 'zod';
import { changeInput } from '../../platform/change-result.ts';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { contacts } from './contacts.ts';
import type { StartedContactChange } from './personal-info-view.ts';

export const startContactChangeInput = z.object({
  contact: z.enum(['email', 'phone']),
  target: z.string().min(1).max(254),
  key: changeInput.key,
});

/** Sends a code to the NEW address. Nothing changes until that code comes back. */
export async function startContactChange(
  ctx: CustomerContext,
  input: z.infer<typeof startContactChangeInput>,
): Promise<StartedContactChange> {
  const { store, keyring, sources, env } = ctx.services;
  const contact = contacts[input.contact];
  const target = contact.normalise(input.target);
  const fault = contact.kind.value.safeParse(contact.probe(target)).error?.issues[0]?.message;
  if (fault !== undefined) return { outcome: 'refused', reason: fault };
  if (input.contact === 'phone' && env.smsGatewayDomain === null)
    return { outcome: 'refused', reason: 'Text messages cannot be sent at the moment, so a new number cannot be proved.' };

  const held = await sources.accounts.read(
    { subject: ctx.person, kinds: [contact.kind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId },
  );
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems.accounts.name, since: held.since };
  if (held.data.some((record) => contact.targetOf(record) === target))
    return { outcome: 'refused', reason: 'This is the one we already have.' };

  const begun = await beginVerification(store, keyring, {
    person: ctx.person,
    purpose: contact.purpose,
    session: ctx.session.publicId,
    target,
    ttl: durations.oneTimeCode,
  });
  if ('tooMany' in begun) return { outcome: 'too-many', minutes: Math.ceil(begun.retryAfterSeconds / 60) };
  await enqueueSealed(ctx.services, store.db, 'send-code', ctx.person, { contact: input.contact, to: target, code: begun.code });
  const open = (await openVerifications(store, keyring, ctx.person)).find((verification) => verification.id === begun.id);
  return {
    outcome: 'code-sent',
    pending: {
      contact: input.contact,
      id: begun.id,
      target,
      expiresAt: open?.expiresAt ?? new Date(Date.now() + durations.oneTimeCode).toISOString(),
    },
  };
}
