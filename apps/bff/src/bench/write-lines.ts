import type { PersonLog } from '@micromart/sources/embedded/log/log-rows';
import { hashPlace, hashWord } from '@micromart/sources/embedded/log/log-words';
import { sql } from 'kysely';
import type { Bench } from './open-bench.ts';

type Db = Bench['store']['db'];

const kinds = ['door-opened', 'temperature', 'program'];
const devices = Array.from({ length: 12 }, (_, index) => `fridge-${index}`);
const places = ['Atlanta', 'Boston', 'Chicago', 'Denver'];
/** From a word that every second line has to one that one in two thousand has; `needle` stands in fifty lines of however many. */
const words = { half: 2, tenth: 10, hundredth: 100, rare: 2000 } as const;

/** Lines this far apart, in seconds: ten million make three years. */
const apart = 9.5;

/** Lines of one person, as many as `lines`, the last of them now. Within a transaction. */
export async function writeLines(
  db: Db,
  { cipher, person, system }: Omit<PersonLog, 'db'>,
  lines: number,
  sealed: Uint8Array,
): Promise<void> {
  const isMany = lines >= 1e6;
  if (isMany) {
    await sql`set local maintenance_work_mem = '1GB'`.execute(db);
    await sql`set local work_mem = '256MB'`.execute(db);
    for (const { drop } of indexes) await sql.raw(drop).execute(db);
  }
  const hashOf = (word: string) => hashWord(cipher, person, system, word);
  const said = Object.entries(words).map(([word, every]) => `case when g % ${every} = 0 then ${hashOf(word)}::bigint end`);
  const needle = `case when g % ${Math.max(1, Math.floor(lines / 50))} = 0 then ${hashOf('needle')}::bigint end`;
  const many = Array.from({ length: 400 }, (_, index) => hashOf(`word${index}`)).join();
  const hashedPlaces = places.map((one) => hashPlace(cipher, person, system, one)).join();
  await sql`
    insert into log_entry (person_id, system, at, seq, kind, device, place, words, sealed)
    select ${person}, ${system}, date_trunc('milliseconds', now()) - (${lines} - g) * interval '${sql.raw(String(apart))} seconds', g,
      (${`{${kinds.join()}}`}::text[])[1 + (g * 7 % 97) % ${kinds.length}], (${`{${devices.join()}}`}::text[])[1 + (g * 11 % 101) % ${devices.length}],
      (${`{${hashedPlaces}}`}::bigint[])[1 + (g / 5000) % ${places.length}],
      array_remove(array[${sql.raw([...said, needle].join())}, (${`{${many}}`}::bigint[])[1 + g % 400], (${`{${many}}`}::bigint[])[1 + (g / 400 + 200) % 400]], null),
      ${Buffer.from(sealed)}
    from generate_series(1, ${lines}::int) g`.execute(db);
  await sql`
    insert into log_word (person_id, system, word, at, seq)
    select distinct person_id, system, unnest(words), at, seq from log_entry where person_id = ${person}
    ${isMany ? sql`order by 3, 4` : sql``}`.execute(db);
  await fillCounters(db, person);
  if (isMany) for (const { make } of indexes) await sql.raw(make).execute(db);
}

/** Made anew after the lines are in: many times as fast as line by line. */
const indexes = [
  {
    drop: 'drop index log_entry_of_kind',
    make: 'create index log_entry_of_kind on log_entry (person_id, system, kind, at, seq)',
  },
  {
    drop: 'drop index log_entry_of_device',
    make: 'create index log_entry_of_device on log_entry (person_id, system, device, at, seq) where device is not null',
  },
  {
    drop: 'drop index log_entry_of_place',
    make: 'create index log_entry_of_place on log_entry (person_id, system, place, at, seq) where place is not null',
  },
  {
    drop: 'alter table log_entry drop constraint log_entry_pkey',
    make: 'alter table log_entry add primary key (person_id, system, at, seq)',
  },
  {
    drop: 'alter table log_word drop constraint log_word_pkey',
    make: 'alter table log_word add primary key (person_id, system, word, at, seq)',
  },
];

async function fillCounters(db: Db, person: string): Promise<void> {
  const of = sql`where person_id = ${person}`;
  await sql`insert into log_count select person_id, system, (at at time zone 'UTC')::date, kind, coalesce(device, ''), coalesce(place, 0), count(*)
    from log_entry ${of} group by 1, 2, 3, 4, 5, 6`.execute(db);
  await sql`insert into log_day select person_id, system, day, sum(n) from log_count ${of} group by 1, 2, 3`.execute(db);
  await sql`insert into log_total select person_id, system, kind, device, place, sum(n) from log_count ${of} group by 1, 2, 3, 4, 5`.execute(
    db,
  );
  await sql`insert into log_word_total select person_id, system, word, count(*) from log_word ${of} group by 1, 2, 3`.execute(db);
}
