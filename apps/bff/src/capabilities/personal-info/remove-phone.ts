import { AppError } from '@micromart/domain/app-error';
import { phoneKind } from '@micromart/domain/records/accounts';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { recordContactChange } from '@micromart/store/contact-changes';
import { withReceipt } from '@micromart/store/receipts';
import { changeRecord } from '../../platform/change-record.ts';
import type { ChangeResult } from '../../platform/change-result.ts';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
import { isFresh } from '../../platform/fresh-sign-in.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { contacts } from './contacts.ts';
import { currentOf } from './finish-contact-change.ts';

/** Removing a number is a contact change too: it asks for a fresh sign-in, and the number is told, with the way back. */
export async function removePhone(ctx: CustomerContext, edit: { version: string | null; key: string }): Promise<ChangeResult> {
  const { services, person } = ctx;
  if (!isFresh(ctx)) throw new AppError('fresh-sign-in-needed', 'sign-in is too old');
  const held = await services.sources.accounts.read(
    { subject: person, kinds: [phoneKind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId },
  );
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems.accounts.name, since: held.since };
  const before = currentOf(held.data, 'phone');
  const result = await changeRecord(ctx, { ...edit, system: 'accounts', kind: phoneKind.kind, id: 'main', act: 'clear', value: null });
  if (result.outcome === 'changed' && before !== null) await tellNumber(ctx, contacts.phone.targetOf(before), edit.key);
  return result;
}

async function tellNumber({ services, person }: CustomerContext, number: string, key: string): Promise<void> {
  await withReceipt(services.store, services.keyring, { person, act: 'finish-remove-phone', key }, () =>
    services.store.db.transaction().execute(async (trx) => {
      const { undoToken } = await recordContactChange(trx, services.keyring, { person, kind: 'phone', before: number, after: '' });
      await enqueueSealed(services, trx, 'send-contact-notice', person, { contact: 'phone', channel: 'phone', to: number, undoToken });
      return null;
    }),
  );
}
