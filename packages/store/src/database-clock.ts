import { type RawBuilder, sql } from 'kysely';

/** Now, by the clock of the database: the only clock that expiry is judged by. */
export const now: RawBuilder<Date> = sql<Date>`now()`;

/** `milliseconds` from now. Negative lies in the past. */
export function fromNow(milliseconds: number): RawBuilder<Date> {
  return sql<Date>`now() + ${milliseconds}::float8 * interval '1 millisecond'`;
}
