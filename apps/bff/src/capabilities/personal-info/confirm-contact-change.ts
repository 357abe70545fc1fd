import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { withReceipt } from '@micromart/store/receipts';
import { judgeCode } from '@micromart/store/verifications';
import * as z from 'zod';
import { changeInput } from '../../platform/change-result.ts';
import type { ProvedContact } from '../../platform/jobs.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { contacts } from './contacts.ts';
import { currentOf, finishContactChange, promiseToSettle } from './finish-contact-change.ts';
import type { ConfirmedContactChange } from './personal-info-view.ts';

export const confirmContactChangeInput = z.object({
  contact: z.enum(['email', 'phone']),
  id: plainId(60),
  code: z
    .string()
    .regex(/^\s*\d{3}\s*\d{3}\s*$/)
    .transform((typed) => typed.replace(/\s/g, '')),
  key: changeInput.key,
});
type Confirmation = z.infer<typeof confirmContactChangeInput>;

/**
 * The code came back: it is judged once a key, then the system of record changes, then everything that follows (finish-contact-change.ts).
 * After `unavailable` and `unknown` the same key goes on where this stopped, so a code is never spent for nothing.
 */
export async function confirmContactChange(ctx: CustomerContext, input: Confirmation): Promise<ConfirmedContactChange> {
  const { accounts } = ctx.services.sources;
  const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const away = (since: string) => ({ outcome: 'unavailable' as const, system: systems.accounts.name, since });
  // Asked first, so that a code is not spent while the system of record is away.
  const now = await accounts.read({ subject: ctx.person, kinds: ['email', 'phone'] }, call);
  if (now.state !== 'fresh') return away(now.since);

  const { judged, held } = await withReceipt(
    ctx.services.store,
    ctx.services.keyring,
    { person: ctx.person, act: `judge-${input.contact}`, key: input.key },
    async () => ({ judged: await judge(ctx, input), held: now.data }),
  );
  if (judged.outcome === 'wrong') return { outcome: 'wrong-code', left: judged.left };
  if (judged.outcome === 'expired') return { outcome: 'expired' };

  const proved: ProvedContact = { contact: input.contact, target: judged.target, held, session: ctx.session.publicId, key: input.key };
  const contact = contacts[input.contact];
  const before = currentOf(held, input.contact);
  await promiseToSettle(ctx.services, ctx.person, proved);
  const answer = await accounts.change(
    ctx.person,
    {
      kind: contact.kind.kind,
      id: 'main',
      act: 'set',
      value: contact.valueOf(judged.target, new Date().toISOString(), before),
      version: before?.version ?? null,
      key: input.key,
      changedBy: 'customer',
    },
    call,
  );
  if (answer.state === 'unavailable') {
    await promiseToSettle(ctx.services, ctx.person, proved, 'at once');
    const wasSent = answer.why !== 'resting' && answer.why !== 'busy';
    return { ...away(answer.since), outcome: wasSent ? 'unknown' : 'unavailable' };
  }
  if (answer.result.outcome === 'refused') return { outcome: 'taken' };
  if (answer.result.outcome === 'conflict') return { outcome: 'expired' };
  await finishContactChange(ctx.services, ctx.person, proved);
  return { outcome: 'changed' };
}

function judge(ctx: CustomerContext, { contact, id, code }: Confirmation) {
  const { store, keyring } = ctx.services;
  return judgeCode(store, keyring, { person: ctx.person, purpose: contacts[contact].purpose, session: ctx.session.publicId, id, code });
}
