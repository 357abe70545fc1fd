import { sql } from 'kysely';
import type { MediaWhich } from '../../media.ts';
import { countLess, countMore, dayOf, matching, receiptKey, visible, window } from './media-conditions.ts';
import type { MediaDb } from './media-table.ts';

/** Hides what can be seen of `which`, once per key. Rejects with 23505 when the key was used. */
export async function hideRows(db: MediaDb, person: string, which: MediaWhich, key: string): Promise<{ removed: number; until: string }> {
  const those = 'ids' in which ? sql`and id = any(string_to_array(${which.ids.join()}, ','))` : matching(which);
  const { rows } = await sql<{ removed: number; until: Date }>`
    with hidden as (
      update media_item set removal = ${key}, removed_at = now() where person_id = ${person} and ${visible} ${those}
      returning device_id, ${dayOf} as day
    ), ${countLess(person, sql``)}, receipt as (
      insert into source_receipt (person_id, system, key, erased)
      select ${person}, 'kitchen', ${receiptKey(key)}, count(*) from hidden
    )
    select count(*)::int as removed, now() + ${window} as until from hidden`.execute(db);
  return { removed: rows[0]?.removed ?? 0, until: (rows[0]?.until ?? new Date()).toISOString() };
}

/** What `hideRows` answered under this key. */
export async function hiddenBefore(db: MediaDb, person: string, key: string): Promise<{ removed: number; until: string }> {
  const { rows } = await sql<{ removed: number; until: Date }>`
    select erased::int as removed, at + ${window} as until from source_receipt
    where person_id = ${person} and system = 'kitchen' and key = ${receiptKey(key)}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The receipt of a removal is gone.');
  return { removed: row.removed, until: row.until.toISOString() };
}

/** Brings back what was hidden under the key, within the window. Resolves to how many. */
export async function bringBack(db: MediaDb, person: string, key: string): Promise<number> {
  const { rows } = await sql<{ restored: number }>`
    with back as (
      update media_item set removal = null, removed_at = null
      where person_id = ${person} and removal = ${key} and removed_at > now() - ${window}
      returning device_id, ${dayOf} as day
    ), ${countMore(person, 'back')}
    select count(*)::int as restored from back`.execute(db);
  return rows[0]?.restored ?? 0;
}

/** Hides for good, at most `limit`: nothing brings them back, the next clearing deletes them. Resolves to how many. */
export async function hideForGood(
  db: MediaDb,
  person: string,
  { deviceId, takenBefore }: { deviceId: string | null; takenBefore: string | null },
  limit: number,
): Promise<number> {
  const { rows } = await sql<{ hidden: number }>`
    with hidden as (
      select id, device_id, ${dayOf} as day, removed_at is null as seen from media_item
      where person_id = ${person} and stored
        ${takenBefore === null ? sql`and (removed_at is null or removed_at > now() - ${window})` : sql`and removed_at is null and taken_at < ${takenBefore}`}
        ${deviceId === null ? sql`` : sql`and device_id = ${deviceId}`}
      order by id limit ${limit} for update
    ), gone as (
      update media_item set removal = null, removed_at = '-infinity' where person_id = ${person} and id in (select id from hidden)
    ), ${countLess(person, sql`where seen`)}
    select count(*)::int as hidden from hidden`.execute(db);
  return rows[0]?.hidden ?? 0;
}

/** Remembers how many an erasure took, and answers what it answered first under this key. */
export async function keepErased(db: MediaDb, person: string, key: string, erased: number): Promise<number> {
  await sql`
    insert into source_receipt (person_id, system, key, erased) values (${person}, 'kitchen', ${receiptKey(key)}, ${erased})
    on conflict do nothing`.execute(db);
  return (await hiddenBefore(db, person, key)).removed;
}
