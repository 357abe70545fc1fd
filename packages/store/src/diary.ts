import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '@micromart/domain/actor';
import type { PersonCipher } from '@micromart/domain/person-cipher';
import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import type { Store } from './open-store.ts';
import type { DiaryActor, DiaryTable, Tables } from './tables.ts';

export interface DiaryEntry {
  readonly person: PersonId;
  readonly actor: DiaryActor;
  readonly system: string;
  readonly kind: string;
  readonly recordId: string;
  readonly act: string;
  /** Any JSON; kept sealed. `null`: there was, or is, nothing. */
  readonly before: unknown;
  readonly after: unknown;
  /** How long the change can be taken back, in milliseconds; `null`: it cannot. */
  readonly undoFor: number | null;
  /** The line that this change takes back. */
  readonly undoes?: string;
}

export interface DiaryLine extends Omit<DiaryEntry, 'undoFor' | 'undoes'> {
  /** Grows with time. */
  readonly seq: string;
  readonly at: string;
  readonly undoUntil: string | null;
  /** Neither taken back nor past its time. */
  readonly undoable: boolean;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** Pass the transaction of the act, so that the line exists exactly when the change does. */
export async function writeDiary(db: Kysely<Tables>, keyring: Keyring, entry: DiaryEntry): Promise<{ seq: string }> {
  const cipher = keyring.within(db);
  const sealId = randomUUID();
  const line = await db
    .insertInto('diary')
    .values({
      person_id: entry.person,
      actor: entry.actor,
      system: entry.system,
      kind: entry.kind,
      record_id: entry.recordId,
      act: entry.act,
      seal_id: sealId,
      before: await seal(cipher, entry.person, beforePlace(sealId), entry.before),
      after: await seal(cipher, entry.person, afterPlace(sealId), entry.after),
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
      const id = randomUUID();
      const before = await seal(keyring, person, beforePlace(id), entry.before);
      const after = await seal(keyring, person, afterPlace(id), entry.after);
      const undoUntil = entry.undoFor === null ? null : fromNow(entry.undoFor);
      return sql`(${person}, ${keyHash}, ${entry.actor}, ${entry.system}, ${entry.kind}, ${entry.recordId}, ${entry.act}, ${id}, ${before}, ${after}, ${undoUntil})`;
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
  let query = store.db.selectFrom('diary').select(columns).where('person_id', '=', person);
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
    .returning(columns)
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

const linesAtOnce = 200;

/**
 * Lays `clean` over every value in this person's diary; lines that it changes are kept anew and cannot be taken back any more.
 * Resolves to how many those were.
 */
export async function redactDiary(store: Store, keyring: Keyring, person: PersonId, clean: (value: unknown) => unknown): Promise<number> {
  let changed = 0;
  let before: string | undefined;
  while (true) {
    const lines = await readDiary(store, keyring, person, { limit: linesAtOnce, ...(before === undefined ? {} : { before }) });
    for (const line of lines) {
      const cleaned = { before: clean(line.before), after: clean(line.after) };
      if (isDeepStrictEqual(cleaned, { before: line.before, after: line.after })) continue;
      const sealId = randomUUID();
      await store.db
        .updateTable('diary')
        .set({
          seal_id: sealId,
          before: await seal(keyring, person, beforePlace(sealId), cleaned.before),
          after: await seal(keyring, person, afterPlace(sealId), cleaned.after),
          undo_until: null,
        })
        .where('person_id', '=', person)
        .where('seq', '=', line.seq)
        .execute();
      changed++;
    }
    before = lines.at(-1)?.seq;
    if (before === undefined || lines.length < linesAtOnce) return changed;
  }
}

const undoable = sql<SqlBool>`undone_at is null and undo_until > now()`;
/** One engine gives a bigint as a number, the other as text. */
const seqText = sql<string>`seq::text`.as('seq');
const columns = [
  'person_id',
  'at',
  'actor',
  'system',
  'kind',
  'record_id',
  'act',
  'seal_id',
  'before',
  'after',
  'undo_until',
  'undone_at',
  seqText,
  sql<string | null>`undone_by_seq::text`.as('undone_by_seq'),
  sql<boolean>`coalesce(${undoable}, false)`.as('undoable'),
] as const;

async function openLine(cipher: PersonCipher, row: Selectable<Omit<DiaryTable, 'key_hash'>> & { undoable: boolean }): Promise<DiaryLine> {
  return {
    person: row.person_id,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    system: row.system,
    kind: row.kind,
    recordId: row.record_id,
    act: row.act,
    before: await open(cipher, row.person_id, beforePlace(row.seal_id), row.before),
    after: await open(cipher, row.person_id, afterPlace(row.seal_id), row.after),
    undoUntil: row.undo_until?.toISOString() ?? null,
    undoable: row.undoable,
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by_seq,
  };
}

async function seal(cipher: PersonCipher, person: PersonId, place: string, value: unknown): Promise<Uint8Array | null> {
  return value === null || value === undefined ? null : cipher.seal(person, place, JSON.stringify(value));
}

async function open(cipher: PersonCipher, person: PersonId, place: string, sealed: Uint8Array | null): Promise<unknown> {
  return sealed === null ? null : (JSON.parse(await cipher.open(person, place, sealed)) as unknown);
}

function beforePlace(sealId: string): string {
  return `diary.before/${sealId}`;
}

function afterPlace(sealId: string): string {
  return `diary.after/${sealId}`;
}
