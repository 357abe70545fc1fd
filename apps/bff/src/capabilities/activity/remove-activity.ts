import { logOf } from '@micromart/domain/logs';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import type * as z from 'zod';
import type { ChangeResult } from '../../platform/change-result.ts';
import { isAfterwards, openRemoval } from '../../platform/open-removal.ts';
import type { RemovalPart } from '../../platform/removal-part.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { runRemoval } from '../../platform/run-removal.ts';
import type { removeFittingInput, removeLinesInput } from './activity-input.ts';
import { openLogs } from './log-systems.ts';
import { firstDayOfYear } from './present-year.ts';
import { readPlaces } from './read-activity.ts';
import { understandFilter } from './understand-filter.ts';

/** How long an answer waits for lines to go; a job removes what is left. Milliseconds. */
const patience = 1500;

/** Removes lines that the person named. */
export async function removeLines(ctx: CustomerContext, { lines, key }: z.infer<typeof removeLinesInput>): Promise<ChangeResult> {
  const parts = openLogs(ctx).flatMap(({ system }): RemovalPart[] => {
    const ids = lines.filter((line) => line.startsWith(`${system}.`)).map((line) => line.slice(system.length + 1));
    return ids.length === 0 ? [] : [{ system, selection: { ids }, expected: ids.length }];
  });
  return carryOut(ctx, parts, key);
}

/** Removes all that fits and that came before the moment when the person was told how many there are. */
export async function removeFitting(
  ctx: CustomerContext,
  { asOf, key, ...named }: z.infer<typeof removeFittingInput>,
): Promise<ChangeResult> {
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const before = isAfterwards(asOf) ? new Date().toISOString() : asOf;
  const places = named.place === undefined ? [] : await readPlaces(ctx, asking);
  const { among, filter } = understandFilter(ctx, named, places);
  const request = { subject: ctx.person, filter, daysSince: firstDayOfYear(Date.now()), olderThan: [] };
  const counts = await Promise.all(among.map(async ({ system, log }) => ({ system, asked: await log.count(request, asking) })));
  const parts: RemovalPart[] = [];
  for (const { system, asked } of counts) {
    if (asked.state === 'unavailable') return { outcome: 'unavailable', system: systems[system].name, since: asked.since };
    const expected = asked.result.total - asked.result.staying;
    if (expected > 0) parts.push({ system, selection: { filter: { ...filter, text: null }, before }, expected });
  }
  return carryOut(ctx, parts, key);
}

/** Noted first, then done as far as the answer may wait; whatever happens then, a job does the rest. */
async function carryOut(ctx: CustomerContext, parts: readonly RemovalPart[], key: string): Promise<ChangeResult> {
  if (parts.length === 0) return { outcome: 'conflict', lines: [], value: null, version: null };
  const isNew = await openRemoval(ctx, parts, key);
  const { removed, remaining, silent } = await runRemoval(ctx.services, ctx.person, key, patience);
  // The wish stands, and a job goes on with it: nobody may read that nothing will change.
  if (silent !== null && removed === 0) return { outcome: 'unknown', system: systems[silent.system].name, since: silent.since };
  if (isNew && removed === 0 && remaining === 0) {
    const staysBecause = parts.map(({ system }) => logOf(system)?.staysBecause ?? null).find((reason) => reason !== null);
    return staysBecause
      ? { outcome: 'refused', reason: staysBecause, field: null }
      : { outcome: 'conflict', lines: [], value: null, version: null };
  }
  return { outcome: 'changed', undo: null };
}
