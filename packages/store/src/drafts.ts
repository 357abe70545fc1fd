import type { PersonId } from '@micromart/domain/actor';
import { durations } from '@micromart/domain/time';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';

/**
 * Keeps what was typed for the next page: as long as a sign-in may take, or for `keptFor` milliseconds. `place` says where it belongs.
 * Returns the name under which an address may speak of it.
 */
export async function keepDraft(
  store: Store,
  keyring: Keyring,
  { person, place, draft, keptFor = durations.signInTransaction }: { person: PersonId; place: string; draft: string; keptFor?: number },
): Promise<string> {
  const id = newOpaqueId();
  await store.db
    .insertInto('draft')
    .values({
      person_id: person,
      id_hash: hashOpaqueId(id),
      sealed: await keyring.seal(person, sealPlace(id), JSON.stringify({ place, draft })),
      expires_at: fromNow(keptFor),
    })
    .execute();
  return id;
}

/** As often as it is asked for within its time, by the person who typed it; `null` otherwise. */
export async function readDraft(
  store: Store,
  keyring: Keyring,
  { person, id }: { person: PersonId; id: string },
): Promise<{ place: string; draft: string } | null> {
  const found = await store.db
    .selectFrom('draft')
    .select('sealed')
    .where('person_id', '=', person)
    .where('id_hash', '=', hashOpaqueId(id))
    .where('taken_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found === undefined ? null : open(keyring, { person, id }, found.sealed);
}

/** Once, by the person who typed it, and within its time; `null` otherwise. */
export async function takeDraft(
  store: Store,
  keyring: Keyring,
  { person, id }: { person: PersonId; id: string },
): Promise<{ place: string; draft: string } | null> {
  const taken = await store.db
    .updateTable('draft')
    .set({ taken_at: now })
    .where('person_id', '=', person)
    .where('id_hash', '=', hashOpaqueId(id))
    .where('taken_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('sealed')
    .executeTakeFirst();
  return taken === undefined ? null : open(keyring, { person, id }, taken.sealed);
}

async function open(keyring: Keyring, { person, id }: { person: PersonId; id: string }, sealed: Uint8Array) {
  return JSON.parse(await keyring.open(person, sealPlace(id), sealed)) as { place: string; draft: string };
}

function sealPlace(id: string): string {
  return `draft.sealed/${hashOpaqueId(id).toString('hex')}`;
}
