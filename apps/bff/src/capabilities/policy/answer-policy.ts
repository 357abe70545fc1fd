import { writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { answerPolicy as keepAnswer, readPolicyShown } from '@micromart/store/policy-answers';
import { readPolicyWatch, setPolicyWatch } from '@micromart/store/policy-watch';
import * as z from 'zod';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const answerPolicyInput = z.object({ date: z.iso.date(), answer: z.enum(['acknowledged', 'disagreed']), key: changeInput.key });
export const setWatchInput = z.object({ on: formBoolean, key: changeInput.key });

const slices = ['policy', 'policy-clauses', 'policy-notice'];

/** Keeps what the person says to a version. It changes nothing else: neither answer turns an optional choice. The last answer counts. */
export async function answerPolicy(ctx: CustomerContext, { date, answer }: z.infer<typeof answerPolicyInput>): Promise<ChangeResult> {
  const { policy, store } = ctx.services;
  if (!policy.versions().some((version) => version.date === date))
    return { outcome: 'refused', reason: 'There is no version of that day.', field: null };
  const before = (await readPolicyShown(store.db, ctx.person)).find((one) => one.version === date)?.answer ?? null;
  await store.db.transaction().execute(async (trx) => {
    if (await keepAnswer(trx, ctx.person, date, answer))
      await keepDiary(ctx, trx, { kind: 'policy-answer', recordId: date, before, after: answer });
  });
  return { outcome: 'changed', undo: null };
}

/** Asks to be told of new versions by e-mail, or ends that. */
export async function setWatch(ctx: CustomerContext, { on }: z.infer<typeof setWatchInput>): Promise<ChangeResult> {
  const { policy, store } = ctx.services;
  const [inForce] = policy.versions();
  if (inForce === undefined) return { outcome: 'refused', reason: 'There are no versions here to be told of.', field: null };
  const before = (await readPolicyWatch(store.db, ctx.person))?.wanted ?? false;
  await store.db.transaction().execute(async (trx) => {
    if (await setPolicyWatch(trx, ctx.person, on, inForce.date))
      await keepDiary(ctx, trx, { kind: 'policy-watch', recordId: 'main', before: { on: before }, after: { on } });
  });
  return { outcome: 'changed', undo: null };
}

type Database = CustomerContext['services']['store']['db'];

async function keepDiary(
  { services, person }: CustomerContext,
  trx: Database,
  line: { kind: string; recordId: string; before: unknown; after: unknown },
): Promise<void> {
  await writeDiary(trx, services.keyring, { ...line, person, actor: 'customer', system: 'dashboard', act: 'set', undoFor: null });
  await tellChanged(trx, person, slices);
}
