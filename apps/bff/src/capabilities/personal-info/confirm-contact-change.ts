import type { HeldRecord } from '@micromart/domain/held-record';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { recordContactChange } from '@micromart/store/contact-changes';
import { writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { withReceipt } from '@micromart/store/receipts';
import { endAllSessions } from '@micromart/store/sessions';
import { judgeCode } from '@micromart/store/verifications';
import * as z from 'zod';
import { changeInput } from '../../platform/change-result.ts';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { type ContactName, contacts } from './contacts.ts';
import { noticeAddress } from './notice-address.ts';
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

/**
 * The code came back: change at the system of record, then diary, notice to the old address with an undo, and the identity provider,
 * in one transaction; then every other session of the person ends.
 */
export function confirmContactChange(
  ctx: CustomerContext,
  input: z.infer<typeof confirmContactChangeInput>,
): Promise<ConfirmedContactChange> {
  const { store, keyring } = ctx.services;
  return withReceipt(store, keyring, { person: ctx.person, act: `confirm-${input.contact}`, key: input.key }, () => confirm(ctx, input));
}

async function confirm(ctx: CustomerContext, input: z.infer<typeof confirmContactChangeInput>): Promise<ConfirmedContactChange> {
  const { store, keyring, sources } = ctx.services;
  const contact = contacts[input.contact];
  const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  // Asked first, so that a code is not spent while the system of record is away.
  const held = await sources.accounts.read({ subject: ctx.person, kinds: ['email', 'phone'] }, call);
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems.accounts.name, since: held.since };

  const judged = await judgeCode(store, keyring, {
    person: ctx.person,
    purpose: contact.purpose,
    session: ctx.session.publicId,
    id: input.id,
    code: input.code,
  });
  if (judged.outcome === 'wrong') return { outcome: 'wrong-code', left: judged.left };
  if (judged.outcome === 'expired') return { outcome: 'expired' };

  const before = held.data.find((record) => record.kind === contact.kind.kind) ?? null;
  const answer = await sources.accounts.change(
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
  if (answer.state === 'unavailable') return { outcome: 'unavailable', system: systems.accounts.name, since: answer.since };
  if (answer.result.outcome === 'refused') return { outcome: 'taken' };
  if (answer.result.outcome === 'conflict') return { outcome: 'expired' };

  await tellOfChange(ctx, input.contact, held.data, before, judged.target);
  await endAllSessions(store, ctx.person, { exceptPublicId: ctx.session.publicId });
  return { outcome: 'changed' };
}

async function tellOfChange(
  ctx: CustomerContext,
  name: ContactName,
  held: readonly HeldRecord[],
  before: HeldRecord | null,
  target: string,
): Promise<void> {
  const { services, person } = ctx;
  const contact = contacts[name];
  const earlier = before === null ? null : contact.targetOf(before);
  const notice = noticeAddress(name, held);
  await services.store.db.transaction().execute(async (trx) => {
    const { undoToken } = await recordContactChange(trx, services.keyring, { person, kind: name, before: earlier, after: target });
    await writeDiary(trx, services.keyring, {
      person,
      actor: 'customer',
      system: 'accounts',
      kind: contact.kind.kind,
      recordId: 'main',
      act: 'set',
      before: before?.value ?? null,
      after: contact.valueOf(target, new Date().toISOString(), before),
      undoFor: null,
    });
    if (notice !== null) await enqueueSealed(services, trx, 'send-contact-notice', person, { contact: name, ...notice, undoToken });
    if (name === 'email') await enqueueSealed(services, trx, 'tell-identity', person, { email: target });
    await tellChanged(trx, person, ['personal-info', 'sessions']);
  });
}
