import type { PersonId } from '@micromart/domain/actor';
import type { FoundNumber } from '@micromart/domain/kept-out-numbers';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { ownerPattern } from './address-proofs.ts';
import { now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import type { Tables } from './tables.ts';

/** A number that the policy says is not kept, and where it stands: a record of a system, or a line of this page's diary. */
export interface Finding extends FoundNumber {
  readonly system: string;
  readonly kind: string;
  readonly id: string;
}

/** `unsearched`: ids of the systems that could not be asked, so that "none found" does not speak for them. */
export interface NumberScan {
  readonly searchedAt: string;
  readonly unsearched: readonly string[];
  readonly findings: readonly Finding[];
}

/** Pass the transaction in which the search is noted in the access log. */
export async function saveNumberScan(
  db: Kysely<Tables>,
  keyring: Keyring,
  person: PersonId,
  { unsearched, findings }: Omit<NumberScan, 'searchedAt'>,
): Promise<void> {
  const scan = {
    searched_at: now,
    unsearched: unsearched.join(','),
    findings: await keyring.within(db).seal(person, placeOf(person), JSON.stringify(findings)),
  };
  await db
    .insertInto('number_scan')
    .values({ person_id: person, ...scan })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(scan))
    .execute();
}

/** Null: never searched yet. */
export async function readNumberScan(db: Kysely<Tables>, keyring: Keyring, person: PersonId): Promise<NumberScan | null> {
  const row = await db
    .selectFrom('number_scan')
    .select(['searched_at', 'unsearched', 'findings'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    searchedAt: row.searched_at.toISOString(),
    unsearched: row.unsearched === '' ? [] : row.unsearched.split(','),
    findings: JSON.parse(await keyring.within(db).open(person, placeOf(person), row.findings)) as Finding[],
  };
}

/** Customers whose data can still be read, in the order of their ids; whoever proved an address without an account is none. `after`: the last one of the page before. */
export async function listPeople(db: Kysely<Tables>, after: PersonId, limit: number): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('person_key')
    .select('person_id')
    .distinct()
    .where('person_id', '>', after)
    .where('destroyed_at', 'is', null)
    .where(sql<SqlBool>`person_id !~ ${ownerPattern}`)
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

function placeOf(person: PersonId): string {
  return `number_scan/${person}`;
}
