import { durations, inSeconds } from '@micromart/domain/time';
import { type RawBuilder, sql } from 'kysely';
import type { MediaFilter } from '../../media.ts';

export const window = sql`make_interval(secs => ${inSeconds(durations.pictureUndo)})`;
export const visible = sql`stored and removed_at is null`;
export const dayOf = sql`(taken_at at time zone 'UTC')::date`;

export function matching({ deviceId, day }: MediaFilter): RawBuilder<unknown> {
  const ofDevice = deviceId === null ? sql`` : sql`and device_id = ${deviceId}`;
  if (day === null) return ofDevice;
  const from = new Date(`${day}T00:00:00Z`);
  const to = new Date(from.getTime() + 24 * 60 * 60 * 1000);
  return sql`${ofDevice} and taken_at >= ${from.toISOString()} and taken_at < ${to.toISOString()}`;
}

export function countMore(person: string, rows: 'shown' | 'back'): RawBuilder<unknown> {
  return sql`more as (
    insert into media_count (person_id, device_id, day, count)
    select ${person}, device_id, day, count(*) from ${sql.table(rows)} group by device_id, day
    on conflict (person_id, device_id, day) do update set count = media_count.count + excluded.count
  )`;
}

export function countLess(person: string, those: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`less as (
    update media_count c set count = c.count - h.n
    from (select device_id, day, count(*)::int as n from hidden ${those} group by device_id, day) h
    where c.person_id = ${person} and c.device_id = h.device_id and c.day = h.day
  )`;
}

export function receiptKey(key: string): string {
  return `media:${key}`;
}
