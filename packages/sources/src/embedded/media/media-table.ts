import { moment } from '@micromart/domain/dates';
import { type Kysely, sql } from 'kysely';
import type { MediaFilter } from '../../media.ts';
import { countMore, dayOf, matching, visible } from './media-conditions.ts';

export interface MediaRow {
  readonly id: string;
  readonly deviceId: string;
  readonly takenAt: string;
  readonly sealed: Uint8Array;
}

// biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0004 serves
export type MediaDb = Kysely<any>;

/** What stands before the next page: moment and id. Times are kept in milliseconds. */
const cursor = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/;

/** Newest first, by the index of its filter. `next` is the cursor of the next page, or null. A cursor that is none begins at the newest. */
export async function readRows(
  db: MediaDb,
  person: string,
  filter: MediaFilter,
  after: string | null,
  limit: number,
): Promise<{ rows: MediaRow[]; next: string | null }> {
  const named = after === null ? null : cursor.exec(after);
  const from = moment.safeParse(named?.[1]).success ? named : null;
  const { rows } = await sql<{ id: string; device_id: string; taken_at: Date; sealed: Uint8Array }>`
    select id, device_id, taken_at, sealed from media_item
    where person_id = ${person} and ${visible} ${matching(filter)}
      ${from === null ? sql`` : sql`and (taken_at, id) < (${from[1]}::timestamptz, ${from[2]})`}
    order by taken_at desc, id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ id: row.id, deviceId: row.device_id, takenAt: row.taken_at.toISOString(), sealed: row.sealed })),
    next: rows.length > limit && last ? `${last.taken_at.toISOString()}_${last.id}` : null,
  };
}

export async function findRow(db: MediaDb, person: string, id: string): Promise<MediaRow | null> {
  const { rows } = await sql<{ device_id: string; taken_at: Date; sealed: Uint8Array }>`
    select device_id, taken_at, sealed from media_item where person_id = ${person} and id = ${id} and ${visible}`.execute(db);
  const [row] = rows;
  return row ? { id, deviceId: row.device_id, takenAt: row.taken_at.toISOString(), sealed: row.sealed } : null;
}

/** Rows whose files are still to be written: nobody sees them yet. */
export async function addRows(db: MediaDb, person: string, rows: readonly MediaRow[]): Promise<void> {
  const added = rows.map(({ sealed, ...row }) => ({ ...row, sealed: Buffer.from(sealed).toString('base64') }));
  await sql`
    insert into media_item (person_id, id, device_id, taken_at, sealed)
    select ${person}, e.id, e."deviceId", e."takenAt", decode(e.sealed, 'base64')
    from json_to_recordset(${JSON.stringify(added)}::text::json) as e (id text, "deviceId" text, "takenAt" timestamptz, sealed text)`.execute(
    db,
  );
}

/** Their files are there: now they are seen and counted. With a `mark`, only for the first who sets it. Resolves to how many. */
export async function showRows(db: MediaDb, person: string, ids: readonly string[], mark: string | null): Promise<number> {
  const marking = sql`
    mark as (
      insert into source_receipt (person_id, system, key, at) values (${person}, 'kitchen', ${mark}, 'infinity')
      on conflict do nothing returning 1
    ),`;
  const { rows } = await sql<{ shown: number }>`
    with ${mark === null ? sql`` : marking} shown as (
      update media_item set stored = true
      where person_id = ${person} and not stored and id = any(string_to_array(${ids.join()}, ','))
        ${mark === null ? sql`` : sql`and exists (select 1 from mark)`}
      returning device_id, ${dayOf} as day
    ), ${countMore(person, 'shown')}
    select count(*)::int as shown from shown`.execute(db);
  return rows[0]?.shown ?? 0;
}

/** The marks of `showRows`. */
export async function readMarks(db: MediaDb, person: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from source_receipt where person_id = ${person} and system = 'kitchen' and at = 'infinity'`.execute(db);
  return rows.map(({ key }) => key);
}
