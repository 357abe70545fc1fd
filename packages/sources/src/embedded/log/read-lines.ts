import type { LogFilter, LogLine } from '@micromart/domain/log-line';
import { sql } from 'kysely';
import type { LogPosition } from '../../log.ts';
import { findDays } from './find-days.ts';
import { columnsNamed, dayAfter, each, ofColumns, ofDays, ofPerson, olderThan, type PersonLog, type RowsFound } from './log-rows.ts';
import { type LineRow, readLineId, unsealLine, writeLineId } from './seal-line.ts';
import { searchLines } from './search-lines.ts';

export interface LinesRead {
  readonly lines: LogLine[];
  readonly reached: LogPosition | null;
}

/** Newest first. Whatever the filter, only so many rows are looked at as an index leads straight to. */
export async function readLines(log: PersonLog, filter: LogFilter, after: LogPosition | null, limit: number): Promise<LinesRead> {
  const { rows, examined } = await findRows(log, filter, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    lines: await Promise.all(page.map((row) => unsealLine(log.cipher, log.person, log.system, row))),
    reached: last ? { at: last.at.toISOString(), id: writeLineId(last) } : examined,
  };
}

/** One line by its id, or null. */
export async function findLine(log: PersonLog, id: string): Promise<LogLine | null> {
  const place = readLineId(id);
  if (place === null) return null;
  const { rows } = await sql<LineRow>`
    select at, seq::text as seq, kind, device, sealed from log_entry
    where ${ofPerson(log)} and at = ${place.at}::timestamptz and seq = ${place.seq}::bigint`.execute(log.db);
  return rows[0] ? unsealLine(log.cipher, log.person, log.system, rows[0]) : null;
}

async function findRows(log: PersonLog, filter: LogFilter, after: LogPosition | null, most: number): Promise<RowsFound> {
  if (filter.text !== null) return searchLines(log, filter, filter.text, after, most);
  if (columnsNamed(filter) > 1) return { rows: await readDayByDay(log, filter, after, most), examined: null };
  return {
    rows: filter.kinds.length > 1 ? await mergeKinds(log, filter, after, most) : await readStraight(log, filter, after, most),
    examined: null,
  };
}

/** One index is in the order of the page. */
async function readStraight(log: PersonLog, filter: LogFilter, after: LogPosition | null, most: number): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select at, seq::text as seq, kind, device, sealed from log_entry
    where ${ofPerson(log)} ${ofColumns(log, filter)} ${ofDays(filter)} ${olderThan(after)}
    order by log_entry.at desc, log_entry.seq desc limit ${most}`.execute(log.db);
  return rows;
}

/** The newest of each kind, of which the newest. */
async function mergeKinds(log: PersonLog, filter: LogFilter, after: LogPosition | null, most: number): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select e.at, e.seq::text as seq, e.kind, e.device, e.sealed from (${each(filter.kinds)} as kind) as named
    cross join lateral (
      select at, seq, kind, device, sealed from log_entry
      where ${ofPerson(log)} and kind = named.kind ${ofDays(filter)} ${olderThan(after)}
      order by at desc, seq desc limit ${most}
    ) as e
    order by e.at desc, e.seq desc limit ${most}`.execute(log.db);
  return rows;
}

/** The counters know the days that have such lines; within a day there are few. */
async function readDayByDay(log: PersonLog, filter: LogFilter, after: LogPosition | null, most: number): Promise<LineRow[]> {
  const days = await findDays(log, filter, { newestFirst: true, notAfter: after?.at.slice(0, 10) ?? null, enough: most });
  const { rows } = await sql<LineRow>`
    select e.at, e.seq::text as seq, e.kind, e.device, e.sealed
    from json_to_recordset(${JSON.stringify(days.map((day) => ({ begin: `${day}T00:00:00Z`, until: dayAfter(day) })))}::text::json)
      as day (begin timestamptz, until timestamptz)
    cross join lateral (
      select at, seq, kind, device, sealed from log_entry
      where ${ofPerson(log)} ${ofColumns(log, filter)}
        and at >= day.begin and at < day.until ${olderThan(after)}
      order by at desc, seq desc limit ${most}
    ) as e
    order by e.at desc, e.seq desc limit ${most}`.execute(log.db);
  return rows;
}
