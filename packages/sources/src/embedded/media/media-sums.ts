import { durations, inSeconds } from '@micromart/domain/time';
import { sql } from 'kysely';
import type { MediaDb } from './media-table.ts';

export interface MediaSums {
  readonly counts: readonly { deviceId: string; day: string; count: number }[];
  readonly removals: readonly { key: string; count: number; until: string }[];
  readonly lastRunAt: string | null;
}

const mostCounts = 10_000;
const mostRemovals = 100;

/** What can be seen by device and day, what can be brought back, and when the daily job last ran, in one statement. */
export async function readSums(db: MediaDb, person: string): Promise<MediaSums> {
  const window = sql`make_interval(secs => ${inSeconds(durations.pictureUndo)})`;
  const { rows } = await sql<{ counts: MediaSums['counts']; removals: MediaSums['removals']; ran_at: Date | null }>`
    select
      (select coalesce(json_agg(c), '[]') from (
        select device_id as "deviceId", day::text as day, count from media_count
        where person_id = ${person} and count > 0 order by day desc, device_id limit ${mostCounts}) c) as counts,
      (select coalesce(json_agg(r), '[]') from (
        select removal as key, count(*)::int as count, max(removed_at) + ${window} as until from media_item
        where person_id = ${person} and removal is not null and removed_at > now() - ${window}
        group by removal order by max(removed_at) desc limit ${mostRemovals}) r) as removals,
      (select ran_at from media_upkeep) as ran_at`.execute(db);
  const [row] = rows;
  return {
    counts: row?.counts ?? [],
    removals: (row?.removals ?? []).map((removal) => ({ ...removal, until: new Date(removal.until).toISOString() })),
    lastRunAt: row?.ran_at?.toISOString() ?? null,
  };
}
