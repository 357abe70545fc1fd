import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { type Kysely, sql } from 'kysely';
import { busy } from './demo/busy.ts';
import { seedContacts } from './demo/contacts.ts';
import type { DemoPerson, DemoRecord } from './demo/demo-record.ts';
import { household } from './demo/household.ts';
import { moved } from './demo/moved.ts';
import { newcomer } from './demo/newcomer.ts';
import { sealRecord } from './seal-record.ts';

export const demoPeople: readonly DemoPerson[] = [household, newcomer, busy, moved];

/** Where it is noted, for each person, which of the records have been put there. */
const markedIn = 'accounts';
const marks = ['demo-people-1', 'demo-people-2'] as const;
const firstSystems: readonly ConnectedSystemId[] = ['accounts', 'kitchen', 'messaging', 'sharing'];
const addedToThem: readonly string[] = [
  'accounts.support-access',
  'accounts.incident',
  'kitchen.capture',
  'sharing.disclosure',
  'sharing.purpose-choice',
  'sharing.deletion-at-recipient',
];

/** A store that was filled by an earlier version gets what was added since, and nothing of what it was given before. */
function markOf({ system, kind }: DemoRecord): (typeof marks)[number] {
  return firstSystems.includes(system) && !addedToThem.includes(`${system}.${kind}`) ? marks[0] : marks[1];
}

/** Puts the demo people into the embedded systems, each once: what they changed or erased since stays so. */
// biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0001 serves
export async function seedDemoPeople(db: Kysely<any>, cipher: PersonCipher): Promise<void> {
  const { rows } = await sql<{
    person_id: string;
  }>`select person_id from source_receipt where system = ${markedIn} and key = ${marks.at(-1)}`.execute(db);
  const seeded = new Set(rows.map((row) => row.person_id));
  for (const demo of demoPeople) if (!seeded.has(demo.person)) await plantPerson(db, cipher, demo);
  if (seeded.size < demoPeople.length) await seedContacts(db, cipher);
}

/** Puts all records of one person into the systems, once. What only one person may have stays with the one who has it. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function plantPerson(db: Kysely<any>, cipher: PersonCipher, { person, records }: DemoPerson): Promise<void> {
  const sealed = await Promise.all(
    records.map(async ({ system, ...record }) => ({
      system,
      mark: markOf({ system, ...record }),
      ...(await sealRecord(cipher, person, system, { ...record, version: '1' })),
    })),
  );
  await sql`
    with mark as (
      insert into source_receipt (person_id, system, key, at)
      select ${person}, ${markedIn}, key, 'infinity' from json_array_elements_text(${JSON.stringify(marks)}::text::json) as m (key)
      on conflict do nothing returning key
    )
    insert into held_record (person_id, system, kind, id, version, sealed, since, changed_at, lookup)
    select ${person}, e.system, e.kind, e.id, e.version, decode(e.sealed, 'base64'), e.since, e.since,
      case when not exists (select 1 from held_record h where h.system = e.system and h.kind = e.kind and h.lookup = e.lookup) then e.lookup end
    from json_to_recordset(${JSON.stringify(sealed)}::text::json)
      as e (system text, mark text, kind text, id text, version bigint, sealed text, since timestamptz, lookup text)
    join mark on mark.key = e.mark
    on conflict (person_id, system, kind, id) do nothing`.execute(db);
}
