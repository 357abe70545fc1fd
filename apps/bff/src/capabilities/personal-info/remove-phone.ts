import { phoneKind } from '@micromart/domain/records/accounts';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { withReceipt } from '@micromart/store/receipts';
import * as z from 'zod';
import { conflictOf } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { ProvedContact } from '../../platform/jobs.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { currentOf, finishContactChange, promiseToSettle } from './finish-contact-change.ts';

export const removePhoneInput = z.object(changeInput);

/**
 * Removing a number is a contact change too: the number is told, with the way back, and every other session ends.
 * The same key again goes on where this stopped, with what was held at first.
 */
export async function removePhone(ctx: CustomerContext, { version, key }: z.infer<typeof removePhoneInput>): Promise<ChangeResult> {
  const { services, person } = ctx;
  const { accounts } = services.sources;
  const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const away = (since: string) => ({ outcome: 'unavailable' as const, system: systems.accounts.name, since });
  const phone = { system: 'accounts', kind: phoneKind.kind, id: 'main' } as const;
  const now = await accounts.read({ subject: person, kinds: ['email', 'phone'] }, call);
  if (now.state !== 'fresh') return away(now.since);

  const held = await withReceipt(services.store, services.keyring, { person, act: 'remove-phone', key }, async () => now.data);
  if (currentOf(held, 'phone') === null) return conflictOf(null, phone);
  const removed: ProvedContact = { contact: 'phone', target: '', held, session: ctx.session.publicId, key };
  await promiseToSettle(services, person, removed);
  const answer = await accounts.change(person, { ...phone, act: 'clear', value: null, version, key, changedBy: 'customer' }, call);
  if (answer.state === 'unavailable') {
    await promiseToSettle(services, person, removed, 'at once');
    const wasSent = answer.why !== 'resting' && answer.why !== 'busy';
    return { ...away(answer.since), outcome: wasSent ? 'unknown' : 'unavailable' };
  }
  if (answer.result.outcome === 'refused') return { outcome: 'refused', reason: answer.result.reason, field: answer.result.field };
  if (answer.result.outcome === 'conflict') return conflictOf(answer.result.current, phone);
  await finishContactChange(services, person, removed);
  return { outcome: 'changed', undo: null };
}
