import type { PersonCipher } from '@micromart/domain/person-cipher';
import { referralKind } from '@micromart/domain/records/community';
import { type Kysely, sql } from 'kysely';
import type { ContactsPort } from '../contacts.ts';
import type { EmbeddedSource } from './embedded-source.ts';
import { put, remove } from './rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0005 serves
type Db = Kysely<any>;
const { system, kind } = referralKind;

/** What customers told the community system about other people, found by a keyed hash of the address. The records show it masked only. */
export function openContacts({ db, cipher }: { db: Db; cipher: PersonCipher }, community: EmbeddedSource): ContactsPort {
  return {
    async count({ subject }) {
      const { rows } = await sql<{ since: Date | null; refused: boolean }>`
        select h.since, exists (select 1 from contact_refused where system = ${system} and lookup = l.lookup) as refused
        from (select ${lookupOf(cipher, subject)}::text as lookup) l
        left join contact_lookup c on c.system = ${system} and c.lookup = l.lookup
        left join held_record h on h.person_id = c.person_id and h.system = c.system and h.kind = c.kind and h.id = c.id
        order by h.since limit 1000`.execute(db);
      return {
        subject,
        givenAt: rows.flatMap(({ since }) => (since === null ? [] : [new Date(since).toISOString()])),
        refused: rows[0]?.refused ?? false,
      };
    },
    async forget({ subject, key }) {
      const lookup = lookupOf(cipher, subject);
      const given = await db.transaction().execute(async (trx) => {
        await alone(trx, lookup);
        await sql`insert into contact_refused (system, lookup, key, removed) values (${system}, ${lookup}, ${key}, 0)
          on conflict (system, lookup) do update set key = excluded.key, removed = 0 where contact_refused.key <> excluded.key`.execute(
          trx,
        );
        return sql<{ person_id: string; id: string }>`
          select person_id, id from contact_lookup where system = ${system} and kind = ${kind} and lookup = ${lookup}`.execute(trx);
      });
      for (const { person_id: person, id } of given.rows)
        await community.report(person, {
          kinds: [kind],
          by: 'system',
          decide: (held) => (held.some((record) => record.id === id) ? remove({ kind, id }) : put()),
        });
      const counted = await sql<{ removed: number }>`
        update contact_refused set removed = removed + ${given.rows.length}::int where system = ${system} and lookup = ${lookup}
        returning removed`.execute(db);
      return { subject, removed: counted.rows[0]?.removed ?? 0 };
    },
  };
}

/** What a customer says of somebody they know. */
export interface Referral {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** The way in for the shop's "tell a friend". Refused: the owner of the address asked not to be given to us again. */
export async function takeReferral(
  { db, cipher }: { db: Db; cipher: PersonCipher },
  community: EmbeddedSource,
  person: string,
  { id, name, address }: Referral,
): Promise<'taken' | 'refused'> {
  const value = { name, maskedAddress: mask(address), messageSentAt: null, becameCustomer: false };
  await community.report(person, { kinds: [kind], by: 'customer', decide: () => put({ kind, id, value, given: true }) });
  if (await plantContact(db, cipher, { person, id, address })) return 'taken';
  await community.report(person, { kinds: [kind], by: 'system', decide: () => remove({ kind, id }) });
  return 'refused';
}

/** Makes the record of a referral findable by its address. False, and nothing is kept: the address is refused, or the record is not there. */
export function plantContact(
  db: Db,
  cipher: PersonCipher,
  { person, id, address }: { person: string; id: string; address: string },
): Promise<boolean> {
  const lookup = lookupOf(cipher, address);
  return db.transaction().execute(async (trx) => {
    await alone(trx, lookup);
    const { rows } = await sql`
      insert into contact_lookup (person_id, system, kind, id, lookup)
      select h.person_id, h.system, h.kind, h.id, ${lookup} from held_record h
      where h.person_id = ${person} and h.system = ${system} and h.kind = ${kind} and h.id = ${id}
        and not exists (select 1 from contact_refused where system = ${system} and lookup = ${lookup})
      on conflict (person_id, system, kind, id) do update set lookup = excluded.lookup
      returning id`.execute(trx);
    return rows.length > 0;
  });
}

/** Giving and refusing of one address wait for each other: none slips in between. */
async function alone(trx: Db, lookup: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${lookup}))`.execute(trx);
}

function lookupOf(cipher: PersonCipher, address: string): string {
  const lookup = cipher.lookup?.(`contact|${system}`, address.trim().toLowerCase());
  if (lookup === undefined) throw new Error('This cipher makes no keyed hashes.');
  return lookup;
}

function mask(address: string): string {
  return `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;
}
