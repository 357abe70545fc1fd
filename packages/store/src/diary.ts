import { createHash } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import { type DiaryEntry, type DiaryLine, lineColumns, openLine, sealChange, seqText, undoable } from './diary-line.ts';
import type { Keyring } from './keys.ts';
import type { Store } from './open-store.ts';
import type { Tables } from './tables.ts';

export type { DiaryEntry, DiaryLine } from './diary-line.ts';

/** Pass the transaction of the act, so that the line exists exactly when the change does. */
export async function writeDiary(db: Kysely<Tables>, keyring: Keyring, entry: DiaryEntry): Promise<{ seq: string }> {
  const line = await db
    .insertInto('diary')
    .values({
      person_id: entry.person,
      actor: entry.actor,
      system: entry.system,
      kind: entry.kind,
      record_id: entry.recordId,
      act: entry.act,
      ...(await sealChange(keyring.within(db), entry.person, entry)),
      undo_until: entry.undoFor === null ? null : fromNow(entry.undoFor),
    })
    .returning(seqText)
    .executeTakeFirstOrThrow();
  if (entry.undoes !== undefined) {
    await db
      .updateTable('diary')
      .set({ undone_by_seq: line.seq })
      .where('person_id', '=', entry.person)
      .where('seq', '=', entry.undoes)
      .execute();
  }
  return line;
}

/**
 * The lines of one act, written once for its idempotency key and told to open pages (names of `slices`), in one statement.
 * The same key again writes nothing and gives the same lines. All lines are of one person; resolves to their `seq`.
 */
export async function writeDiaryOnce(
  db: Kysely<Tables>,
  keyring: Keyring,
  entries: readonly DiaryEntry[],
  { person, key, slices }: { person: PersonId; key: string; slices: readonly string[] },
): Promise<string[]> {
  if (entries.length === 0) return [];
  const keyHash = createHash('sha256').update(key).digest();
  const rows = await Promise.all(
    entries.map(async (entry) => {
      const { seal_id, before, after } = await sealChange(keyring, person, entry);
      const undoUntil = entry.undoFor === null ? null : fromNow(entry.undoFor);
      return sql`(${person}, ${keyHash}, ${entry.actor}, ${entry.system}, ${entry.kind}, ${entry.recordId}, ${entry.act}, ${seal_id}, ${before}, ${after}, ${undoUntil})`;
    }),
  );
  const undoes = entries.find((entry) => entry.undoes !== undefined)?.undoes ?? null;
  const written = await sql<{ seq: string }>`
    with written as (
      insert into diary (person_id, key_hash, actor, system, kind, record_id, act, seal_id, before, after, undo_until)
      values ${sql.join(rows)}
      on conflict (person_id, key_hash, kind, record_id) do nothing
      returning seq
    ), undone as (
      update diary set undone_by_seq = (select max(seq) from written)
      where person_id = ${person} and seq = ${undoes}::bigint and exists (select from written)
    ), told as (
      select pg_notify('person_changed', ${JSON.stringify({ person, slices })}) where exists (select from written)
    )
    select seq::text as seq from written, (select count(*) from told) as heard order by written.seq`.execute(db);
  if (written.rows.length > 0) return written.rows.map((row) => row.seq);
  const earlier = await db
    .selectFrom('diary')
    .select(seqText)
    .where('person_id', '=', person)
    .where('key_hash', '=', keyHash)
    .orderBy('diary.seq')
    .execute();
  return earlier.map((row) => row.seq);
}

/** Newest first. `before` is the `seq` to go on from; `limit` is at most 200. */
export async function readDiary(
  store: Store,
  keyring: Keyring,
  person: PersonId,
  { kind, recordId, before, limit }: { kind?: string; recordId?: string; before?: string; limit: number },
): Promise<DiaryLine[]> {
  let query = store.db.selectFrom('diary').select(lineColumns).where('person_id', '=', person);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (recordId !== undefined) query = query.where('record_id', '=', recordId);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.orderBy('diary.seq', 'desc').limit(Math.min(limit, 200)).execute();
  return Promise.all(rows.map((row) => openLine(keyring, row)));
}

/** Marks the line as taken back and returns it; once, and within its time. `null` otherwise. */
export async function takeUndo(db: Kysely<Tables>, keyring: Keyring, person: PersonId, seq: string): Promise<DiaryLine | null> {
  const row = await db
    .updateTable('diary')
    .set({ undone_at: now })
    .where('person_id', '=', person)
    .where('seq', '=', seq)
    .where(undoable)
    .returning(lineColumns)
    .executeTakeFirst();
  return row === undefined ? null : openLine(keyring.within(db), row);
}

/** The system of record refused, so the line can be taken back again. */
export async function releaseUndo(db: Kysely<Tables>, person: PersonId, seq: string): Promise<void> {
  await db
    .updateTable('diary')
    .set({ undone_at: null })
    .where('person_id', '=', person)
    .where('seq', '=', seq)
    .where('undone_by_seq', 'is', null)
    .execute();
}
