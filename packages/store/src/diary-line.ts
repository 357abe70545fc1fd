import { randomUUID } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import type { PersonCipher } from '@micromart/domain/person-cipher';
import { type Selectable, type SqlBool, sql } from 'kysely';
import type { DiaryActor, DiaryTable } from './tables.ts';

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

export const undoable = sql<SqlBool>`undone_at is null and undo_until > now()`;
/** One engine gives a bigint as a number, the other as text. */
export const seqText = sql<string>`seq::text`.as('seq');
export const lineColumns = [
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

/** A row with its values opened. */
export async function openLine(
  cipher: PersonCipher,
  row: Selectable<Omit<DiaryTable, 'key_hash'>> & { undoable: boolean },
): Promise<DiaryLine> {
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

/** Both values of a change, sealed, with the id that binds them to their line. */
export async function sealChange(
  cipher: PersonCipher,
  person: PersonId,
  change: Pick<DiaryEntry, 'before' | 'after'>,
): Promise<Pick<Selectable<DiaryTable>, 'seal_id' | 'before' | 'after'>> {
  const id = randomUUID();
  return {
    seal_id: id,
    before: await seal(cipher, person, beforePlace(id), change.before),
    after: await seal(cipher, person, afterPlace(id), change.after),
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
