import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import type { PersonCipher } from '@micromart/domain/person-cipher';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { openBytes, sealBytes } from './seal-bytes.ts';
import type { Tables } from './tables.ts';

export { readWrappingKey } from './wrapping-key.ts';

/** Sealed values of this person can never be opened again, and no new ones are made. */
export class KeyDestroyedError extends Error {
  constructor() {
    super('The key of this person was destroyed.');
    this.name = 'KeyDestroyedError';
  }
}

/**
 * The persons' keys. A sealed value is: format (1 byte), key version (1 byte), nonce (12), tag (16), ciphertext.
 *
 * A key that is not in memory is fetched from the database. Inside a transaction, use `within(trx)`: the embedded database has one
 * session, and a question past the open transaction would wait for itself.
 */
export interface Keyring extends PersonCipher {
  within(trx: Kysely<Tables>): PersonCipher;
  /** Makes everything sealed for this person unreadable, for good, with whichever version of their key. Tells the other processes. */
  destroy(person: PersonId): Promise<void>;
  /** Drops the key from memory: another process destroyed it. */
  forget(person: PersonId): void;
  forgetAll(): void;
  /** Keyed HMAC-SHA256 in hex: finds equal values without storing them. Equal only within one purpose. */
  lookup(purpose: string, text: string): string;
}

const format = 1;
const headerLength = 2;
const firstVersion = 1;
const mostKeysInMemory = 5000;
/** Longer than any honest wait. See `within`. */
const longestFetch = 10_000;

interface PersonKey {
  readonly version: number;
  readonly key: KeyObject;
}

export function openKeyring(db: Kysely<Tables>, wrappingKey: Buffer): Keyring {
  const wrapper = createSecretKey(derive(wrappingKey, 'wrap'));
  const lookupKey = createSecretKey(derive(wrappingKey, 'lookup'));
  const wrapperName = derive(wrappingKey, 'name').toString('hex', 0, 8);
  const inMemory = new Map<PersonId, Promise<PersonKey>>();

  function keyOf(person: PersonId): Promise<PersonKey> {
    const known = inMemory.get(person);
    const key = known ?? fetchKey(db, person);
    inMemory.delete(person);
    inMemory.set(person, key);
    if (known === undefined) key.catch(() => inMemory.get(person) === key && inMemory.delete(person));
    if (inMemory.size > mostKeysInMemory) inMemory.delete(inMemory.keys().next().value as PersonId);
    return key;
  }

  /** Remembered by the view of that transaction only: the transaction may have made the key, and may roll back. */
  function keysWithin(trx: Kysely<Tables>): (person: PersonId) => Promise<PersonKey> {
    const inView = new Map<PersonId, Promise<PersonKey>>();
    return (person) => {
      const key = inMemory.get(person) ?? inView.get(person) ?? fetchKey(trx, person);
      inView.set(person, key);
      return key;
    };
  }

  async function fetchKey(from: Kysely<Tables>, person: PersonId): Promise<PersonKey> {
    const stored = await readKey(from, person);
    if (stored !== null) return stored;
    const wrapped = sealBytes(wrapper, wrapPlace(person, firstVersion), randomBytes(32));
    await from
      .insertInto('person_key')
      .values({ person_id: person, version: firstVersion, wrapped, wrapped_by: wrapperName })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const made = await readKey(from, person);
    if (made === null) throw new KeyDestroyedError();
    return made;
  }

  async function readKey(from: Kysely<Tables>, person: PersonId): Promise<PersonKey | null> {
    const row = await from
      .selectFrom('person_key')
      .select(['version', 'wrapped', 'wrapped_by'])
      .where('person_id', '=', person)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst({ signal: AbortSignal.timeout(longestFetch) });
    if (row === undefined) return null;
    if (row.wrapped === null) throw new KeyDestroyedError();
    if (row.wrapped_by !== wrapperName) throw new Error('The database was sealed with another key file than the one given.');
    return { version: row.version, key: createSecretKey(openBytes(wrapper, wrapPlace(person, row.version), row.wrapped)) };
  }

  function cipher(find: (person: PersonId) => Promise<PersonKey>): PersonCipher {
    async function unseal(person: PersonId, place: string, sealed: Uint8Array): Promise<Buffer> {
      const { version, key } = await find(person);
      if (sealed[0] !== format || sealed[1] !== version) throw new Error('This value was not sealed with a key of this person.');
      return openBytes(key, valuePlace(place, version), sealed.subarray(headerLength));
    }
    return {
      async seal(person, place, plaintext) {
        const { version, key } = await find(person);
        return Buffer.concat([Uint8Array.of(format, version), sealBytes(key, valuePlace(place, version), plaintext)]);
      },
      open: async (person, place, sealed) => (await unseal(person, place, sealed)).toString(),
      openBytes: unseal,
    };
  }

  const own = cipher(keyOf);
  return {
    ...own,
    within: (trx) => (trx.isTransaction ? cipher(keysWithin(trx)) : own),
    async destroy(person) {
      // One statement: a destroyed key of which the other processes were not told would live on in their memory. The row of the first
      // version is made if need be, so that no key is made later.
      await sql`with later as (
          update person_key set wrapped = null, destroyed_at = now()
          where person_id = ${person} and version <> ${firstVersion} and destroyed_at is null
        ), first as (
          insert into person_key (person_id, version, wrapped, wrapped_by, destroyed_at)
          values (${person}, ${firstVersion}, null, ${wrapperName}, now())
          on conflict (person_id, version) do update set wrapped = null, destroyed_at = now() where person_key.destroyed_at is null
        )
        select pg_notify('person_key_destroyed', ${person})`.execute(db);
      inMemory.delete(person);
    },
    forget: (person) => void inMemory.delete(person),
    forgetAll: () => inMemory.clear(),
    lookup: (purpose, text) => createHmac('sha256', lookupKey).update(`${purpose}\0${text}`).digest('hex'),
  };
}

/** Of the rows of one person in `person_key`: no version of their key is left. One that was replaced by a later version forgets nobody. */
export const isForgotten = sql<SqlBool>`bool_and(destroyed_at is not null)`;

/** People whose key was destroyed, in the order of their ids. `after`: the last one of the page before. */
export async function listForgotten(db: Kysely<Tables>, after: PersonId, limit = 1000): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('person_key')
    .select('person_id')
    .where('person_id', '>', after)
    .groupBy('person_id')
    .having(isForgotten)
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

function derive(wrappingKey: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', wrappingKey, '', `micromart person keys: ${use}`, 32));
}

function wrapPlace(person: PersonId, version: number): string {
  return `person_key/${person}/${version}`;
}

function valuePlace(place: string, version: number): string {
  return `${place}/${version}`;
}
