import type { LogFilter } from '@micromart/domain/log-line';
import { sql } from 'kysely';
import { columnsNamed, ofKinds, ofPerson, ofPlace, type PersonLog } from './log-rows.ts';

interface Wanted {
  readonly newestFirst: boolean;
  /** The first or last day to begin with. */
  readonly notAfter: string | null;
  /** As many days as have so many lines together, besides those of the day `notAfter`: a page may have begun in its middle. */
  readonly enough: number;
}

/** Days that have lines with all that a filter names, out of the counters. `YYYY-MM-DD`, in UTC. */
export async function findDays(log: PersonLog, filter: LogFilter, { newestFirst, notAfter, enough }: Wanted): Promise<string[]> {
  const { rows } = await sql<{ day: string; n: number }>`
    select day::text as day, sum(n)::int as n from log_count
    where ${ofPerson(log)} ${ofCounters(log, filter)} ${notAfter === null ? sql`` : sql`and day <= ${notAfter}::date`}
    group by log_count.day having sum(n) > 0
    order by log_count.day ${newestFirst ? sql`desc` : sql``} limit ${enough + 1}`.execute(log.db);
  let found = 0;
  const end = rows.findIndex(({ day, n }) => {
    if (day !== notAfter) found += n;
    return found >= enough;
  });
  return rows.slice(0, end === -1 ? undefined : end + 1).map(({ day }) => day);
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
