import type { LogFilter } from '@micromart/domain/log-line';
import { sql } from 'kysely';
import { columnsNamed, ofKinds, ofPerson, ofPlace, type PersonLog } from './log-rows.ts';

interface Day {
  readonly day: string;
  readonly n: number;
}

interface Wanted {
  readonly newestFirst: boolean;
  /** The first or last day to begin with. */
  readonly notAfter: string | null;
  /** As many days as have so many lines together, besides those of the day `notAfter`: a page may have begun in its middle. */
  readonly enough: number;
}

/** Days that are looked at before many are: mostly they have enough, and each costs a look at the counters. */
const few = 4;

/** Days that have lines with all that a filter names, out of the counters. `YYYY-MM-DD`, in UTC. */
export async function findDays(log: PersonLog, filter: LogFilter, wanted: Wanted): Promise<string[]> {
  const first = await readDays(log, filter, wanted, few);
  const { days, isEnough } = takeEnough(first, wanted);
  return isEnough || first.length < few ? days : takeEnough(await readDays(log, filter, wanted, wanted.enough + 1), wanted).days;
}

async function readDays(log: PersonLog, filter: LogFilter, { newestFirst, notAfter }: Wanted, most: number): Promise<Day[]> {
  const { rows } = await sql<Day>`
    select day::text as day, sum(n)::int as n from log_count
    where ${ofPerson(log)} ${ofCounters(log, filter)} ${notAfter === null ? sql`` : sql`and day <= ${notAfter}::date`}
    group by log_count.day having sum(n) > 0
    order by log_count.day ${newestFirst ? sql`desc` : sql``} limit ${most}`.execute(log.db);
  return rows;
}

function takeEnough(rows: readonly Day[], { notAfter, enough }: Wanted): { days: string[]; isEnough: boolean } {
  let found = 0;
  const end = rows.findIndex(({ day, n }) => {
    if (day !== notAfter) found += n;
    return found >= enough;
  });
  return { days: rows.slice(0, end === -1 ? undefined : end + 1).map(({ day }) => day), isEnough: end !== -1 };
}

/** Where to count by days: with neither kind, device nor place in a filter, one row a day will do. */
export function countersByDay(filter: Omit<LogFilter, 'text'>) {
  return columnsNamed(filter) === 0 ? sql`log_day` : sql`log_count`;
}

/** A filter as the tables of counters have it: days, and no device is empty. */
export function ofCounters(log: PersonLog, filter: Omit<LogFilter, 'text'>) {
  const { kinds, device, place, from, to } = filter;
  return sql`${ofKinds(kinds)} ${device === null ? sql`` : sql`and device = ${device}`} ${ofPlace(log, place)}
    ${from === null ? sql`` : sql`and day >= ${from}::date`} ${to === null ? sql`` : sql`and day <= ${to}::date`}`;
}
