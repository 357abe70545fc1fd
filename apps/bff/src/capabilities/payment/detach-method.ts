import type { Sourced } from '@micromart/domain/sourced';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import type { GuardedStripe, PaymentMethod } from '@micromart/sources/recipients/stripe';
import { type DiaryEntry, writeDiaryOnce } from '@micromart/store/diary';
import { withReceipt } from '@micromart/store/receipts';
import * as z from 'zod';
import { neverSent } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const detachMethodInput = z.object({ id: z.string().regex(/^[\w-]{1,120}$/), key: changeInput.key });
type Detachment = z.infer<typeof detachMethodInput>;

/**
 * Takes a way to pay off the person's customer at Stripe. It cannot be put back: the number is known to Stripe alone. Whether it was the
 * person's is asked once a key, so that the same key again after a lost answer finds out that it is done, and does not miss what it removed.
 */
export async function detachMethod(ctx: CustomerContext, input: Detachment): Promise<ChangeResult> {
  const { stripe, store, keyring } = ctx.services;
  if (stripe === null) return { outcome: 'refused', reason: 'Stripe is not connected here.', field: null };
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const found = await findOnce(ctx, stripe, input, asking.deadlineAt);
  if (found.state !== 'fresh') return { outcome: 'unavailable', system: systems.stripe.name, since: found.since };
  if (found.data === null) return { outcome: 'conflict', lines: [], value: null, version: null };
  const asked = await stripe.detach(ctx.person, input.id, input.key, asking);
  if (asked.state === 'unavailable') {
    const outcome = neverSent.includes(asked.why) ? 'unavailable' : 'unknown';
    return { outcome, system: systems.stripe.name, since: asked.since };
  }
  await writeDiaryOnce(store.db, keyring, [diaryOf(ctx.person, found.data)], { person: ctx.person, key: input.key, slices: ['payment'] });
  return { outcome: 'changed', undo: null };
}

/** As first seen with this key; null: the person has no such way to pay. */
async function findOnce(
  { person, requestId, services: { store, keyring } }: CustomerContext,
  stripe: GuardedStripe,
  { id, key }: Detachment,
  deadlineAt: number,
): Promise<Sourced<PaymentMethod | null>> {
  try {
    const data = await withReceipt(store, keyring, { person, act: 'detach-seen', key: `${id} ${key}` }, async () => {
      const held = await stripe.read(person, { deadlineAt, requestId });
      if (held.state !== 'fresh') throw new NotSeen(held.since);
      return held.data.methods.find((method) => method.id === id) ?? null;
    });
    return { state: 'fresh', data, asOf: new Date().toISOString() };
  } catch (error) {
    if (error instanceof NotSeen) return { state: 'unavailable', why: 'broken', since: error.since };
    throw error;
  }
}

/** Nothing to keep: the key stays free. */
class NotSeen extends Error {
  readonly since: string;
  constructor(since: string) {
    super('Stripe did not answer.');
    this.since = since;
  }
}

/** Of a card never more than what the page shows of it. */
function diaryOf(person: string, { type, brand, lastFour }: PaymentMethod): DiaryEntry {
  return {
    person,
    actor: 'customer',
    system: 'stripe',
    kind: 'payment-method',
    recordId: 'method',
    act: 'remove',
    before: { type, brand, lastFour },
    after: null,
    undoFor: null,
  };
}
