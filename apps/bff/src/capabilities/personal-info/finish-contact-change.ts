import type { HeldRecord } from '@micromart/domain/held-record';
import { durations } from '@micromart/domain/time';
import { recordContactChange } from '@micromart/store/contact-changes';
import { writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { withReceipt } from '@micromart/store/receipts';
import { endAllSessions } from '@micromart/store/sessions';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
import type { ProvedContact } from '../../platform/jobs.ts';
import type { Services } from '../../platform/services.ts';
import { contacts } from './contacts.ts';
import { noticeAddress } from './notice-address.ts';

/**
 * What follows once the account system has the new contact: diary, notice to the old address with an undo, and the identity provider, in one
 * transaction and once; then every other session of the person ends.
 */
export async function finishContactChange(services: Services, person: string, proved: ProvedContact): Promise<void> {
  const { store, keyring } = services;
  await withReceipt(store, keyring, { person, act: `finish-${proved.contact}`, key: proved.key }, async () => {
    await tellOfChange(services, person, proved);
    return null;
  });
  await endAllSessions(store, person, { exceptPublicId: proved.session });
}

/**
 * For the worker, after an answer was lost: was the change carried out? Then what follows is done, so that no change goes without its
 * notice. Rejects while the account system does not answer.
 */
export async function settleContactChange(services: Services, person: string, proved: ProvedContact): Promise<void> {
  const { kind, targetOf } = contacts[proved.contact];
  const held = await services.sources.accounts.read(
    { subject: person, kinds: [kind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: crypto.randomUUID() },
  );
  if (held.state !== 'fresh') throw new Error('the account system does not answer yet');
  if (held.data.some((record) => targetOf(record) === proved.target)) await finishContactChange(services, person, proved);
}

async function tellOfChange(services: Services, person: string, { contact: name, target, held }: ProvedContact): Promise<void> {
  const contact = contacts[name];
  const before = currentOf(held, name);
  const notice = noticeAddress(name, held);
  await services.store.db.transaction().execute(async (trx) => {
    const { undoToken } = await recordContactChange(trx, services.keyring, {
      person,
      kind: name,
      before: before === null ? null : contact.targetOf(before),
      after: target,
    });
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

export function currentOf(held: readonly HeldRecord[], name: ProvedContact['contact']): HeldRecord | null {
  return held.find((record) => record.kind === contacts[name].kind.kind) ?? null;
}
