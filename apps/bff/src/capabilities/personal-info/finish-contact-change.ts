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
 * What follows once the account system has the new contact, or none: diary, notice to the old address with an undo, news to the identity
 * provider, and the end of every other session of the person, in one transaction and once.
 */
export async function finishContactChange(services: Services, person: string, proved: ProvedContact): Promise<void> {
  const { store, keyring } = services;
  await withReceipt(store, keyring, { person, act: `finish-${proved.contact}`, key: proved.key }, async () => {
    await tellOfChange(services, person, proved);
    return null;
  });
}

/** How long after a change was asked for its system is taken to have carried it out or not. */
const settled = durations.changeDeadline + 30_000;

/**
 * Before the account system is asked: the worker will look what became of it, so no change stays without its notice, whatever happens to
 * this process or to the answer. `at once`: the answer was lost, and the change is probably there already.
 */
export function promiseToSettle(services: Services, person: string, proved: ProvedContact, when?: 'at once'): Promise<void> {
  const startAfter = when === undefined ? settled : 0;
  return enqueueSealed(services, services.store.db, 'settle-contact-change', person, proved, {
    startAfter,
    singletonKey: `${proved.key}/${startAfter}`,
  });
}

/** For the worker: was the change carried out? Then what follows is done. Rejects while the account system does not answer. */
export async function settleContactChange(services: Services, person: string, proved: ProvedContact): Promise<void> {
  const { kind } = contacts[proved.contact];
  const held = await services.sources.accounts.read(
    { subject: person, kinds: [kind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: crypto.randomUUID() },
  );
  if (held.state !== 'fresh') throw new Error('the account system does not answer yet');
  if (targetIn(held.data, proved.contact) === proved.target) await finishContactChange(services, person, proved);
}

async function tellOfChange(services: Services, person: string, { contact: name, target, held, session }: ProvedContact): Promise<void> {
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
      act: target === '' ? 'clear' : 'set',
      before: before?.value ?? null,
      after: target === '' ? null : contact.valueOf(target, new Date().toISOString(), before),
      undoFor: null,
    });
    if (notice !== null) await enqueueSealed(services, trx, 'send-contact-notice', person, { contact: name, ...notice, undoToken });
    if (name === 'email') await services.outbox.enqueue(trx, 'tell-identity', { person });
    await services.outbox.enqueue(trx, 'tell-messaging', { person });
    await endAllSessions({ ...services.store, db: trx }, person, { exceptPublicId: session });
    await tellChanged(trx, person, ['personal-info', 'sessions']);
  });
}

export function currentOf(held: readonly HeldRecord[], name: ProvedContact['contact']): HeldRecord | null {
  return held.find((record) => record.kind === contacts[name].kind.kind) ?? null;
}

/** Empty: there is none. */
function targetIn(held: readonly HeldRecord[], name: ProvedContact['contact']): string {
  const current = currentOf(held, name);
  return current === null ? '' : contacts[name].targetOf(current);
}
