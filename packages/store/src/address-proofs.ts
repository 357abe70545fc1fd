import { randomUUID } from 'node:crypto';
import { durations } from '@micromart/domain/time';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';

/** How every `ownerOfAddress` looks, in the pattern language of the database and of scripts alike. No customer's id may look like it. */
export const ownerPattern = '^a-[0-9a-f]{64}$';

/** Stands for the owner of an address who has no account: the same address is always the same one, and does not follow from it. */
export function ownerOfAddress(keyring: Keyring, address: string): string {
  return `a-${keyring.lookup('owner of an address', address)}`;
}

/** The address was proved by a code. Resolves to the token with which its owner may act on it for a while. */
export async function keepAddressProof(store: Store, keyring: Keyring, address: string): Promise<string> {
  const person = ownerOfAddress(keyring, address);
  const id = randomUUID();
  const token = newOpaqueId();
  await store.db
    .insertInto('address_proof')
    .values({
      person_id: person,
      id,
      token_hash: hashOpaqueId(token),
      address: await keyring.seal(person, place(id), address),
      expires_at: fromNow(durations.addressProof),
    })
    .execute();
  return token;
}

/** The proved address; `null`: no such token, or its time is over. */
export async function findProvedAddress(store: Store, keyring: Keyring, token: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('address_proof')
    .select(['person_id', 'id', 'address'])
    .where('token_hash', '=', hashOpaqueId(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : keyring.open(row.person_id, place(row.id), row.address);
}

function place(id: string): string {
  return `address_proof.address/${id}`;
}
