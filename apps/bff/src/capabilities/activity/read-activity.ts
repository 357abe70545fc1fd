import { allLines } from '@micromart/domain/log-line';
import { logOf, logSystems } from '@micromart/domain/logs';
import { deviceKind } from '@micromart/domain/records/kitchen';
import type { Asking } from '@micromart/sources/ask';
import type { LogCounts } from '@micromart/sources/log';
import { listRemovals } from '@micromart/store/removals';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import type { ReadActivityInput } from './activity-input.ts';
import type { ActivityView } from './activity-view.ts';
import { type OpenLog, openLogs, tellMissing } from './log-systems.ts';
import { mergePages, positionIn, readPlace, writePlace } from './merge-pages.ts';
import { presentLine } from './present-line.ts';
import { presentOptions } from './present-options.ts';
import { firstDayOfYear, presentYear } from './present-year.ts';
import { understandFilter } from './understand-filter.ts';

/** Lines of one page. */
const pageSize = 50;

/** One page of the timeline over all logs, with what there is to filter by and a year of counts. A log that could not be asked is named. */
export async function readActivity(ctx: CustomerContext, input: ReadActivityInput): Promise<ActivityView> {
  const now = Date.now();
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const places = input.place === undefined ? [] : await readPlaces(ctx, asking);
  const { among, filter } = understandFilter(ctx, input, places);
  const isAmong = (system: string) => among.some((open) => open.system === system);
  const before = input.before === undefined ? null : readPlace(input.before);
  const subject = ctx.person;

  const [counts, pages, devices, removals] = await Promise.all([
    Promise.all(
      openLogs(ctx).map(async (open) => ({
        ...open,
        asked: await open.log.count(
          { subject, filter: isAmong(open.system) ? filter : allLines, daysSince: firstDayOfYear(now), olderThan: [] },
          asking,
        ),
      })),
    ),
    Promise.all(
      among.map(async ({ system, log }) => ({
        system,
        asked: await log.page({ subject, filter, after: positionIn(system, before), limit: pageSize }, asking),
      })),
    ),
    readDeviceNames(ctx, asking),
    listRemovals(ctx.services.store.db, subject),
  ]);

  const counted = counts.flatMap(({ asked, ...open }) => (asked.state === 'answered' ? [{ ...open, counts: asked.result }] : []));
  const fitting = counted.filter(({ system }) => isAmong(system));
  const answered = pages.flatMap(({ system, asked }) => (asked.state === 'answered' ? [{ system, ...asked.result }] : []));
  const merged = mergePages(answered, pageSize);
  const lines = merged.lines.map((line) => presentLine(line, devices));
  const sum = (of: (counts: LogCounts) => number) => fitting.reduce((total, one) => total + of(one.counts), 0);
  const stays = fitting.find(({ counts: { staying } }) => staying > 0);
  const { kind = '', device = '', place = '', from = '', to = '', q = '' } = input;
  return {
    asOf: new Date(now).toISOString(),
    filter: { kind, device, place, from, to, q: q.trim() },
    isFiltered: [kind, device, place, from, to, q.trim()].some((text) => text !== ''),
    isEarlier: before !== null,
    options: presentOptions(ctx, counted, devices),
    total: sum(({ total }) => total),
    staying: sum(({ staying }) => staying),
    staysBecause: stays === undefined ? null : (logOf(stays.system)?.staysBecause ?? null),
    missing: missingOf(pages, counts),
    days: [...Map.groupBy(lines, ({ at }) => at.slice(0, 10))].map(([day, own]) => ({ day, label: sayDay(day), lines: own })),
    earlier: merged.next === null ? null : writePlace(merged.next),
    searchedTo: filter.text !== null && merged.lookedTo !== null ? sayDay(merged.lookedTo) : null,
    year: presentYear(
      fitting.flatMap(({ counts: { days } }) => days),
      now,
    ),
    removals: removals.map(({ id, removed, remaining, staying, begunAt, endedAt }) => ({
      id,
      removed,
      remaining,
      isEnded: endedAt !== null,
      staying,
      staysBecause: staying > 0 ? staysBecause : null,
      when: sayMoment(begunAt),
    })),
  };
}

/** Why lines of some logs stay. */
const staysBecause =
  logSystems
    .map((system) => logOf(system)?.staysBecause ?? null)
    .filter((reason) => reason !== null)
    .join(' ') || null;

type AskedOf = { readonly system: OpenLog['system']; readonly asked: Parameters<typeof tellMissing>[1] | { readonly state: 'answered' } };

/** Each log once, whichever of the questions it did not answer. */
function missingOf(pages: readonly AskedOf[], counts: readonly AskedOf[]): ActivityView['missing'] {
  const silent = [...pages, ...counts].flatMap(({ system, asked }) => (asked.state === 'unavailable' ? [tellMissing(system, asked)] : []));
  return [...new Map(silent.map((one) => [one.system, one])).values()];
}

/** The words of all places, for one that is named by its id. */
export async function readPlaces(ctx: CustomerContext, asking: Asking): Promise<string[]> {
  const daysSince = firstDayOfYear(Date.now());
  const counts = await Promise.all(
    openLogs(ctx).map(({ log }) => log.count({ subject: ctx.person, filter: allLines, daysSince, olderThan: [] }, asking)),
  );
  return counts.flatMap((asked) => (asked.state === 'answered' ? asked.result.places.map(({ place }) => place) : []));
}

/** Names of the linked devices by their ids; what the kitchen last said will do. */
async function readDeviceNames(ctx: CustomerContext, asking: Asking): Promise<Map<string, string>> {
  const held = await ctx.services.sources.kitchen.read({ subject: ctx.person, kinds: [deviceKind.kind] }, asking);
  const records = held.state === 'unavailable' ? [] : held.data;
  return new Map(
    records.flatMap(({ id, value }) => {
      const device = deviceKind.value.safeParse(value);
      if (!device.success) return [];
      const { name, room } = device.data;
      return [[id, room === '' ? name : `${name}, ${room}`] as const];
    }),
  );
}
