import { monthsBefore } from '@micromart/domain/keeping';
import { allLines } from '@micromart/domain/log-line';
import { collectingKind, collectingUnset, keepChoices } from '@micromart/domain/records/collecting';
import type { Asking } from '@micromart/sources/ask';
import { anchorOf, entryFor } from '../../platform/present-row.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayMoment } from '../../platform/say-time.ts';
import type { ActivityLogsView } from './activity-view.ts';
import { type OpenLog, openLogs, tellMissing } from './log-systems.ts';
import { firstDayOfYear } from './present-year.ts';
import { readTies } from './read-ties.ts';

const months = keepChoices.filter((choice) => choice !== null);

/** Each log: whether it is written, how long it is kept, and what a shorter time would remove. */
export async function readLogs(ctx: CustomerContext): Promise<ActivityLogsView> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const [read, ties] = await Promise.all([Promise.all(openLogs(ctx).map((open) => readOne(ctx, open, asking))), readTies(ctx, asking)]);
  return {
    logs: read.flatMap((one) => ('missing' in one ? [] : [one])),
    missing: read.flatMap((one) => ('missing' in one ? [one.missing] : [])),
    ties,
  };
}

async function readOne(ctx: CustomerContext, { system, words, log }: OpenLog, asking: Asking) {
  const { kind, value } = collectingKind(system);
  const olderThan = months.map((count) => monthsBefore(Date.now(), count));
  const [held, counted] = await Promise.all([
    ctx.services.sources[system].read({ subject: ctx.person, kinds: [kind] }, asking),
    log.count({ subject: ctx.person, filter: allLines, daysSince: firstDayOfYear(Date.now()), olderThan }, asking),
  ]);
  if (held.state === 'unavailable') return { missing: tellMissing(system, held) };
  if (counted.state === 'unavailable') return { missing: tellMissing(system, counted) };
  const [choice] = held.data;
  const chosen = choice === undefined ? collectingUnset : value.safeParse(choice.value).data;
  if (chosen === undefined)
    return { missing: tellMissing(system, { state: 'unavailable', why: 'broken', since: new Date().toISOString() }) };
  const { on, keepMonths } = chosen;
  const { total, older, keeping } = counted.result;
  return {
    system,
    anchor: anchorOf({ system, kind, id: 'main' }),
    name: words.name,
    entry: entryFor(system, kind).id,
    total,
    on,
    keep: keepMonths === null ? 'never' : String(keepMonths),
    older: [
      ...months.map((count, index) => ({ keep: String(count), label: `${count} months`, count: older[index] ?? 0 })),
      { keep: 'never', label: 'until you delete them', count: 0 },
    ],
    version: choice?.version ?? null,
    paused: words.paused,
    cannotPause: words.cannotPause,
    staysBecause: words.staysBecause,
    ran: keeping.ranAt === null ? 'Has not run yet' : `Last run ${sayMoment(keeping.ranAt)}`,
    runs: keeping.runsAt === null ? 'The system does not say when it runs next' : `next run ${sayMoment(keeping.runsAt)}`,
    isStale: held.state === 'stale',
  };
}
