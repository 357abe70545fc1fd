import type { PersonId } from '@micromart/domain/actor';
import { durations } from '@micromart/domain/time';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';

/** Keeps what was typed while the person signs in once more; as long as a sign-in may take. `place` says where on the page it belongs. */
export async function keepDraft(
  store: Store,
  keyring: Keyring,
  { person, place, draft }: { person: PersonId; place: string; draft: string },
): Promise<string> {
  const id = newOpaqueId();
  await store.db
    .insertInto('draft')
    .values({
      person_id: person,
      id_hash: hashOpaqueId(id),
      sealed: await keyring.seal(person, sealPlace(id), JSON.stringify({ place, draft })),
      expires_at: fromNow(durations.signInTransaction),
    })
    .execute();
  return id;
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
  return taken === undefined
    ? null
    : (JSON.parse(await keyring.open(person, sealPlace(id), taken.sealed)) as { place: string; draft: string });
}

function sealPlace(id: string): string {
  return `draft.sealed/${hashOpaqueId(id).toString('hex')}`;
}
