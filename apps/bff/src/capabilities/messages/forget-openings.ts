import { allLines } from '@micromart/domain/log-line';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import * as z from 'zod';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { openRemoval } from '../../platform/open-removal.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { runRemoval } from '../../platform/run-removal.ts';
import { openingKinds } from './present-message.ts';

export const forgetOpeningsInput = z.object({ key: changeInput.key });

/** How long an answer waits for lines to go; a job removes what is left. Milliseconds. */
const patience = 1500;

/** Removes everything that was noted about opening, reading and receiving messages. The wish is noted first; then it is done as far as the answer may wait. */
export async function forgetOpenings(ctx: CustomerContext, { key }: z.infer<typeof forgetOpeningsInput>): Promise<ChangeResult> {
  const { person, services } = ctx;
  const { log } = services.sources.messaging;
  const away = (since: string) => ({ outcome: 'unavailable' as const, system: systems.messaging.name, since });
  if (log === undefined) return away(new Date().toISOString());
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const before = new Date().toISOString();
  const filter = { ...allLines, kinds: openingKinds };
  const counted = await log.count({ subject: person, filter, daysSince: before.slice(0, 10), olderThan: [] }, asking);
  if (counted.state === 'unavailable') return away(counted.since);
  const expected = counted.result.total;
  if (expected === 0) return { outcome: 'changed', undo: null };
  await openRemoval(ctx, [{ system: 'messaging', selection: { filter: { ...filter, text: null }, before }, expected }], key);
  const { removed, silent } = await runRemoval(services, person, key, patience);
  if (silent !== null && removed === 0) return { ...away(silent.since), outcome: 'unknown' };
  return { outcome: 'changed', undo: null };
}
