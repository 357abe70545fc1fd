import { randomUUID } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import { durations } from '@micromart/domain/time';
import type { Kysely } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import { KeyDestroyedError, type Keyring } from './keys.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';
import type { Tables } from './tables.ts';

/** What a link in a message switches off: the id of one choice in the messaging system, such as `offers:email`. */
export interface Unsubscribing {
  readonly person: PersonId;
  readonly choice: string;
}

/** Resolves to the token of a new link: it goes into the message, and only its hash stays here. */
export async function makeUnsubscribeLink(db: Kysely<Tables>, keyring: Keyring, { person, choice }: Unsubscribing): Promise<string> {
  const id = randomUUID();
  const token = newOpaqueId();
  await db
    .insertInto('unsubscribe_link')
    .values({
      person_id: person,
      id,
      token_hash: hashOpaqueId(token),
      sealed: await keyring.within(db).seal(person, place(id), choice),
      expires_at: fromNow(durations.unsubscribeLink),
    })
    .execute();
  return token;
}

/** `null`: nobody's, of somebody whose key was destroyed, or its time is over. A link may be followed again: whoever has it says no, and saying it twice is no different. */
export async function findUnsubscribeLink(store: Store, keyring: Keyring, token: string): Promise<Unsubscribing | null> {
  const row = await store.db
    .selectFrom('unsubscribe_link')
    .select(['person_id', 'id', 'sealed'])
    .where('token_hash', '=', hashOpaqueId(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  try {
    return { person: row.person_id, choice: await keyring.open(row.person_id, place(row.id), row.sealed) };
  } catch (fault) {
    if (fault instanceof KeyDestroyedError) return null;
    throw fault;
  }
}

function place(id: string): string {
  return `unsubscribe_link.sealed/${id}`;
}
