import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import { durations } from '@micromart/domain/time';
import { fromNow, now } from './database-clock.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

/** What must be remembered while the person is at the identity provider. */
export interface SignInTransaction {
  readonly purpose: 'sign-in' | 'step-up';
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** A path of this site. */
  readonly returnTo: string;
  /** For a step-up: who must come back, and to which session (its public id). */
  readonly person: PersonId | null;
  readonly session: string | null;
  /** Id of the draft that waits for them (drafts.ts). */
  readonly draft: string | null;
}

const place = 'sign_in.sealed';

/** The id goes into a cookie. It is also the key of what is stored: the database alone cannot read a transaction. */
export async function beginSignIn(store: Store, transaction: SignInTransaction): Promise<{ id: string }> {
  const id = newOpaqueId();
  await store.db
    .insertInto('sign_in')
    .values({
      id_hash: hashOpaqueId(id),
      sealed: sealBytes(keyOf(id), place, JSON.stringify(transaction)),
      expires_at: fromNow(durations.signInTransaction),
    })
    .execute();
  return { id };
}

/** Once, and within its time; `null` otherwise. */
export async function takeSignIn(store: Store, id: string): Promise<SignInTransaction | null> {
  const taken = await store.db
    .updateTable('sign_in')
    .set({ taken_at: now })
    .where('id_hash', '=', hashOpaqueId(id))
    .where('taken_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('sealed')
    .executeTakeFirst();
  return taken === undefined ? null : (JSON.parse(openBytes(keyOf(id), place, taken.sealed).toString()) as SignInTransaction);
}

function keyOf(id: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', id, '', 'micromart sign-in transaction', 32)));
}
