import { randomUUID } from 'node:crypto';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { type ContactChange, endContactUndos, findContactUndo } from '@micromart/store/contact-changes';
import { writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { endAllSessions } from '@micromart/store/sessions';
import { cancelVerifications } from '@micromart/store/verifications';
import * as z from 'zod';
import type { RequestContext } from '../../platform/request-context.ts';
import { contacts } from './contacts.ts';

export const undoContactChangeInput = z.object({ token: z.string().min(20).max(100) });
export const undoContactChangeOutput = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('changed') }),
  z.object({ outcome: z.literal('expired') }),
  z.object({ outcome: z.literal('taken') }),
  z.object({ outcome: z.literal('unavailable'), system: z.string(), since: z.string() }),
]);
type Undone = z.infer<typeof undoContactChangeOutput>;

/**
 * The link in the notice to the old address: puts the old contact back and signs everybody out. Works once, for seven days, without sign-in.
 * It is used up by the transaction of what follows, so a try that stopped anywhere before can be made again.
 */
export async function undoContactChange(ctx: RequestContext, input: z.infer<typeof undoContactChangeInput>): Promise<Undone> {
  const change = await findContactUndo(ctx.services.store, ctx.services.keyring, input.token);
  return change === null ? { outcome: 'expired' } : putBack(ctx, change);
}

async function putBack(ctx: RequestContext, change: ContactChange & { id: string }): Promise<Undone> {
  const { services, requestId } = ctx;
  const contact = contacts[change.kind];
  const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId };
  const held = await services.sources.accounts.read({ subject: change.person, kinds: [contact.kind.kind] }, call);
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems.accounts.name, since: held.since };
  const current = held.data[0] ?? null;
  const value = change.before === null ? null : contact.valueOf(change.before, new Date().toISOString(), current);
  const act = value === null ? ('clear' as const) : ('set' as const);
  // A new key a try: a refusal that was remembered must not stand in the way. The version lets only one try through; what is held shows it.
  const key = randomUUID();
  const isBack = (current === null ? null : contact.targetOf(current)) === change.before;
  if (!isBack) {
    const answer = await services.sources.accounts.change(
      change.person,
      { kind: contact.kind.kind, id: 'main', act, value, version: current?.version ?? null, key, changedBy: 'customer' },
      call,
    );
    if (answer.state === 'unavailable') return { outcome: 'unavailable', system: systems.accounts.name, since: answer.since };
    if (answer.result.outcome === 'refused') return { outcome: 'taken' };
    if (answer.result.outcome === 'conflict')
      return { outcome: 'unavailable', system: systems.accounts.name, since: new Date().toISOString() };
  }

  await services.store.db.transaction().execute(async (trx) => {
    if (!(await endContactUndos(trx, change))) return;
    await writeDiary(trx, services.keyring, {
      person: change.person,
      actor: 'customer',
      system: 'accounts',
      kind: contact.kind.kind,
      recordId: 'main',
      act,
      before: current?.value ?? null,
      after: value,
      undoFor: null,
    });
    if (change.kind === 'email') await services.outbox.enqueue(trx, 'tell-identity', { person: change.person });
    await services.outbox.enqueue(trx, 'tell-messaging', { person: change.person });
    await cancelVerifications({ ...services.store, db: trx }, change.person);
    await endAllSessions({ ...services.store, db: trx }, change.person);
    await tellChanged(trx, change.person, ['personal-info', 'sessions']);
  });
  return { outcome: 'changed' };
}
