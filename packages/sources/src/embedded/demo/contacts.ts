import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { Kysely } from 'kysely';
import { plantContact } from '../contacts.ts';
import { household } from './household.ts';
import { moved } from './moved.ts';

/** The addresses behind the masked ones of the demo people's referrals. */
const contacts = [
  { person: household.person, id: 'referral-1', address: 'priya@example.com' },
  { person: household.person, id: 'referral-2', address: 'tom@example.org' },
  { person: moved.person, id: 'referral-1', address: 'abdulrahman@example.net' },
] as const;

/** Makes the demo people's referrals findable by their addresses. What was removed or refused since stays so. */
// biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0005 serves
export async function seedContacts(db: Kysely<any>, cipher: PersonCipher): Promise<void> {
  for (const contact of contacts) await plantContact(db, cipher, contact);
}
