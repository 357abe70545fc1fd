import { type RawBuilder, sql } from 'kysely';
import type { PersonLog } from './log-rows.ts';

/**
 * Parts of a statement that keep the counters in step with the rows of the common table `lines` (at, seq, kind, device, place, words):
 * `sign` 1 when they come, -1 when they go. In one order always, so that two statements do not wait for each other in a ring.
 */
export function writeCounters(
  { person, system }: Pick<PersonLog, 'person' | 'system'>,
  lines: RawBuilder<unknown>,
  sign: 1 | -1,
): RawBuilder<unknown> {
  const n = sign === 1 ? sql`count(*)` : sql`-count(*)`;
  return sql`counted as (
    insert into log_count (person_id, system, day, kind, device, place, n)
    select ${person}, ${system}, (at at time zone 'UTC')::date, kind, coalesce(device, ''), coalesce(place, 0), ${n} from ${lines}
    group by 3, 4, 5, 6 order by 3, 4, 5, 6
    on conflict (person_id, system, day, kind, device, place) do update set n = log_count.n + excluded.n
  ), dated as (
    insert into log_day (person_id, system, day, n)
    select ${person}, ${system}, (at at time zone 'UTC')::date, ${n} from ${lines}
    group by 3 order by 3
    on conflict (person_id, system, day) do update set n = log_day.n + excluded.n
  ), totalled as (
    insert into log_total (person_id, system, kind, device, place, n)
    select ${person}, ${system}, kind, coalesce(device, ''), coalesce(place, 0), ${n} from ${lines}
    group by 3, 4, 5 order by 3, 4, 5
    on conflict (person_id, system, kind, device, place) do update set n = log_total.n + excluded.n
  ), word_totalled as (
    insert into log_word_total (person_id, system, word, n)
    select ${person}, ${system}, word, ${n} from (select unnest(words) as word from ${lines}) as said
    group by 3 order by 3
    on conflict (person_id, system, word) do update set n = log_word_total.n + excluded.n
  )`;
}

/** Two statements waited for each other, and the database ended one of them: nothing of it was done. */
export async function againOnDeadlock<T>(act: () => Promise<T>): Promise<T> {
  for (let left = 3; ; left--) {
    try {
      return await act();
    } catch (fault) {
      const isDeadlock = typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === '40P01';
      if (!isDeadlock || left === 0) throw fault;
    }
  }
}
