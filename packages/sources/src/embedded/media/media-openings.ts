import type { PersonCipher } from '@micromart/domain/person-cipher';
import { sql } from 'kysely';
import type { MediaOpener } from '../../media.ts';
import type { MediaDb } from './media-table.ts';
import { openOpener, sealOpener } from './seal-media.ts';

export interface Opening {
  /** ISO 8601; now, when left out. */
  readonly at?: string;
  readonly by: MediaOpener;
}

const mostShown = 100;

export async function writeOpenings(
  db: MediaDb,
  cipher: PersonCipher,
  person: string,
  openings: readonly (Opening & { readonly id: string })[],
): Promise<void> {
  const rows = await Promise.all(
    openings.map(async ({ id, at, by }) => ({
      id,
      at: at ?? null,
      sealed: Buffer.from(await sealOpener(cipher, person, id, by)).toString('base64'),
    })),
  );
  await sql`
    insert into media_opening (person_id, item_id, at, sealed)
    select ${person}, e.id, coalesce(e.at, now()), decode(e.sealed, 'base64')
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as e (id text, at timestamptz, sealed text)`.execute(db);
}

/** Newest first. */
export async function readOpenings(
  db: MediaDb,
  cipher: PersonCipher,
  person: string,
  id: string,
): Promise<{ at: string; by: MediaOpener }[]> {
  const { rows } = await sql<{ at: Date; sealed: Uint8Array }>`
    select at, sealed from media_opening where person_id = ${person} and item_id = ${id} order by at desc, seq desc limit ${mostShown}`.execute(
    db,
  );
  return Promise.all(rows.map(async ({ at, sealed }) => ({ at: at.toISOString(), by: await openOpener(cipher, person, id, sealed) })));
}
