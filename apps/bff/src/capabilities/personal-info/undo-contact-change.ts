import { randomUUID } from 'node:crypto';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { type ContactChange, endLaterContactUndos, releaseContactUndo, takeContactUndo } from '@micromart/store/contact-changes';
import { writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { endAllSessions } from '@micromart/store/sessions';
import { cancelVerifications } from '@micromart/store/verifications';
import * as z from 'zod';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
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

/** The link in the notice to the old address: puts the old contact back and signs everybody out. Works once, for seven days, without sign-in. */
export async function undoContactChange(ctx: RequestContext, input: z.infer<typeof undoContactChangeInput>): Promise<Undone> {
  const { store, keyring } = ctx.services;
  const change = await takeContactUndo(store, keyring, input.token);
  if (change === null) return { outcome: 'expired' };
  const undone = await putBack(ctx, change);
  if (undone.outcome !== 'changed') await releaseContactUndo(store, input.token);
  return undone;
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
  // A new key a try: what was answered before must not stand in the way. A try whose answer was lost shows in what is held.
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
    if (change.kind === 'email' && change.before !== null)
      await enqueueSealed(services, trx, 'tell-identity', change.person, { email: change.before });
    await endLaterContactUndos(trx, change);
    await tellChanged(trx, change.person, ['personal-info', 'sessions']);
  });
  await cancelVerifications(services.store, change.person);
  await endAllSessions(services.store, change.person);
  return { outcome: 'changed' };
}
