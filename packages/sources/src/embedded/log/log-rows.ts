import type { LogFilter } from '@micromart/domain/log-line';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LogPosition } from '../../log.ts';
import { hashPlace, type LogCipher } from './log-words.ts';
import { type LineRow, readLineId } from './seal-line.ts';

/** One system's log of one person, in the tables of migrations/0003. */
export interface PersonLog {
  // biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0003 serves
  readonly db: Kysely<any>;
  readonly cipher: LogCipher;
  readonly system: ConnectedSystemId;
  readonly person: string;
}

export interface RowsFound {
  readonly rows: LineRow[];
  /** Where looking ended before the end of the log; null: it did not. */
  readonly examined: LogPosition | null;
}

/** Of any of those tables. */
export function ofPerson({ person, system }: Pick<PersonLog, 'person' | 'system'>): RawBuilder<unknown> {
  return sql`person_id = ${person} and system = ${system}`;
}

/** The part of a filter that stands in columns, for `log_entry`, where a line without has null. */
export function ofColumns(log: PersonLog, { kinds, device, place }: LogFilter): RawBuilder<unknown> {
  return sql`${ofKinds(kinds)} ${device === null ? sql`` : sql`and device = ${device}`} ${ofPlace(log, place)}`;
}

export function ofPlace({ cipher, person, system }: PersonLog, place: string | null): RawBuilder<unknown> {
  return place === null ? sql`` : sql`and place = ${hashPlace(cipher, person, system, place)}::bigint`;
}

export function ofKinds(kinds: readonly string[]): RawBuilder<unknown> {
  const [only, ...others] = kinds;
  if (only === undefined) return sql``;
  return others.length === 0 ? sql`and kind = ${only}` : sql`and kind = any(array(${each(kinds)}))`;
}

export function each(texts: readonly string[]): RawBuilder<unknown> {
  return sql`select json_array_elements_text(${JSON.stringify(texts)}::text::json)`;
}

/** The days of a filter as moments, for tables with `at`. */
export function ofDays({ from, to }: Pick<LogFilter, 'from' | 'to'>): RawBuilder<unknown> {
  return sql`${from === null ? sql`` : sql`and at >= ${`${from}T00:00:00Z`}::timestamptz`} ${to === null ? sql`` : sql`and at < ${dayAfter(to)}::timestamptz`}`;
}

/**
 * Older than a place between two lines. There is a bound always: without one, a planner that knows nothing of the table yet (the embedded
 * engine never gathers statistics by itself) may take another index than that of the order, and sort all there is.
 */
export function olderThan(position: LogPosition | null): RawBuilder<unknown> {
  if (position === null) return sql`and at <= 'infinity'`;
  const line = position.id === null ? null : readLineId(position.id);
  if (line === null) return sql`and at < ${position.at}::timestamptz`;
  return sql`and (at, seq) < (${position.at}::timestamptz, ${line.seq}::bigint)`;
}

/** The beginning of the day after. ISO 8601. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}

/** How many of kinds, device and place a filter names: with more than one, no single index leads straight to its lines. */
export function columnsNamed({ kinds, device, place }: Omit<LogFilter, 'text'>): number {
  return [kinds.length > 0, device !== null, place !== null].filter(Boolean).length;
}
