import { randomUUID } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import { durations } from '@micromart/domain/time';
import type { Kysely } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';
import type { ContactKind, Tables } from './tables.ts';

export type { ContactKind } from './tables.ts';

export interface ContactChange {
  readonly person: PersonId;
  readonly kind: ContactKind;
  /** `null`: there was none. */
  readonly before: string | null;
  /** Empty: there is none any more. */
  readonly after: string;
}

/** The `undoToken` goes to the old address only; it works once, for 7 days (BAR B8). */
export async function recordContactChange(
  db: Kysely<Tables>,
  keyring: Keyring,
  change: ContactChange,
): Promise<{ id: string; undoToken: string }> {
  const cipher = keyring.within(db);
  const id = randomUUID();
  const undoToken = newOpaqueId();
  await db
    .insertInto('contact_change')
    .values({
      person_id: change.person,
      id,
      kind: change.kind,
      before: change.before === null ? null : await cipher.seal(change.person, beforePlace(id), change.before),
      after: await cipher.seal(change.person, afterPlace(id), change.after),
      undo_token_hash: hashOpaqueId(undoToken),
      undo_until: fromNow(durations.contactChangeUndo),
    })
    .execute();
  return { id, undoToken };
}

/** What to put back; `null` when the link was used or its time is over. The link stays good until `endContactUndos`. */
export async function findContactUndo(store: Store, keyring: Keyring, undoToken: string): Promise<(ContactChange & { id: string }) | null> {
  const row = await store.db
    .selectFrom('contact_change')
    .select(['person_id', 'id', 'kind', 'before', 'after'])
    .where('undo_token_hash', '=', hashOpaqueId(undoToken))
    .where('undone_at', 'is', null)
    .where('undo_until', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    person: row.person_id,
    id: row.id,
    kind: row.kind,
    before: row.before === null ? null : await keyring.open(row.person_id, beforePlace(row.id), row.before),
    after: await keyring.open(row.person_id, afterPlace(row.id), row.after),
  };
}

/**
 * The change was taken back: its link dies. An undo goes back past every later change of that contact, so the links of those, sent to
 * addresses in between, die with it. False when the link was dead already.
 */
export async function endContactUndos(
  db: Kysely<Tables>,
  { person, kind, id }: Pick<ContactChange, 'person' | 'kind'> & { id: string },
): Promise<boolean> {
  const ended = await db
    .updateTable('contact_change')
    .set({ undone_at: now })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (ended === undefined) return false;
  await db
    .updateTable('contact_change as later')
    .from('contact_change as undone')
    .set({ undone_at: now })
    .where('undone.person_id', '=', person)
    .where('undone.id', '=', id)
    .where('later.person_id', '=', person)
    .where('later.kind', '=', kind)
    .whereRef('later.changed_at', '>', 'undone.changed_at')
    .where('later.undone_at', 'is', null)
    .execute();
  return true;
}

function beforePlace(id: string): string {
  return `contact_change.before/${id}`;
}

function afterPlace(id: string): string {
  return `contact_change.after/${id}`;
}
