import type { PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import type { Keyring } from './keys.ts';
import type { Store } from './open-store.ts';
import type { Tables } from './tables.ts';

export interface PersonChanged {
  readonly person: PersonId;
  readonly slices: readonly string[];
}

export interface SessionsEnded {
  readonly person: PersonId;
  readonly publicIds: readonly string[];
}

type StopListening = () => Promise<void>;

/** Tells every process that something of this person changed: names of slices, never values. Within a transaction: when it commits. */
export async function tellChanged(db: Kysely<Tables>, person: PersonId, slices: readonly string[]): Promise<void> {
  await sql`select pg_notify('person_changed', ${JSON.stringify({ person, slices })})`.execute(db);
}

/** `onGap`: changes may have been missed; whoever watches should look again. */
export function listenChanges(store: Store, onChange: (change: PersonChanged) => void, onGap?: () => void): Promise<StopListening> {
  return store.listen('person_changed', (payload) => onChange(JSON.parse(payload) as PersonChanged), onGap);
}

/** `onGap`: ends may have been missed; open streams should check their session again. */
export function listenSessionsEnded(store: Store, onEnded: (ended: SessionsEnded) => void, onGap?: () => void): Promise<StopListening> {
  return store.listen('session_ended', (payload) => onEnded(JSON.parse(payload) as SessionsEnded), onGap);
}

/** Drops keys from this process's memory that another process destroyed. */
export function listenKeysDestroyed(store: Store, keyring: Keyring): Promise<StopListening> {
  return store.listen(
    'person_key_destroyed',
    (person) => keyring.forget(person),
    () => keyring.forgetAll(),
  );
}
