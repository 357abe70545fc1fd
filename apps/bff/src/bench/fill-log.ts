import { allLines } from '@micromart/domain/log-line';
import { HeldRecordTable } from '@micromart/sources/embedded/held-record-table';
import { type EmbeddedLog, embeddedLog } from '@micromart/sources/embedded/log/embedded-log';
import { hashPlace, hashWord, type LogCipher } from '@micromart/sources/embedded/log/log-words';
import type { Bench } from './open-bench.ts';

const system = 'kitchen';
const place = 'the seal of every line of the benchmark';
const kinds = ['door-opened', 'temperature', 'program'];
const devices = Array.from({ length: 12 }, (_, index) => `fridge-${index}`);
const places = ['Atlanta', 'Boston', 'Chicago', 'Denver'];
/** From a word that every second line has to one that one in two thousand has; `needle` stands in fifty lines of however many. */
const words = { half: 2, tenth: 10, hundredth: 100, rare: 2000 } as const;

/** Lines this far apart, in seconds: ten million make three years. */
const apart = 9.5;

/**
 * A log with so many lines of one person, written by the database itself. All lines carry the same sealed bytes, which open as those of real
 * lines do, and at the same cost; everything else is as `append` would have written it.
 */
export async function fillLog(bench: Bench, person: string, lines: number): Promise<{ log: EmbeddedLog; begin: number; end: number }> {
  const { keyring } = bench.services;
  const { db, sqlClient } = bench.store;
  const cipher: LogCipher = { ...keyring, open: (whose, _, sealed) => keyring.open(whose, place, sealed) };
  const log = embeddedLog({ db, cipher }, system, new HeldRecordTable(db, cipher, system));
  const end = Date.now();
  const begin = end - lines * apart * 1000;
  const sealed = await keyring.seal(
    person,
    place,
    JSON.stringify({ text: 'Kitchen fridge: door opened', place: 'Atlanta', details: { duration: '12 seconds', address: '203.0.113.7' } }),
  );
  const hashOf = (word: string) => hashWord(cipher, person, system, word);
  const said = Object.entries(words).map(([word, every]) => `case when g % ${every} = 0 then ${hashOf(word)}::bigint end`);
  const needle = `case when g % ${Math.max(1, Math.floor(lines / 50))} = 0 then ${hashOf('needle')}::bigint end`;
  const many = Array.from({ length: 400 }, (_, index) => `${hashOf(`word${index}`)}`);
  const drops = lines >= 1e6;
  if (drops) for (const statement of indexes.map(({ drop }) => drop)) await sqlClient.query(statement);
  await sqlClient.query(
    `insert into log_entry (person_id, system, at, seq, kind, device, place, words, sealed)
    select $1, '${system}', to_timestamp($2::float8 / 1000) + g * interval '${apart} seconds', g,
      ('{${kinds.join()}}'::text[])[1 + (g * 7 % 97) % ${kinds.length}], ('{${devices.join()}}'::text[])[1 + (g * 11 % 101) % ${devices.length}],
      ('{${places.map((one) => hashPlace(cipher, person, system, one)).join()}}'::bigint[])[1 + (g / 5000) % ${places.length}],
      array_remove(array[${[...said, needle].join()}, ('{${many.join()}}'::bigint[])[1 + g % 400], ('{${many.join()}}'::bigint[])[1 + (g / 400 + 200) % 400]], null),
      $3
    from generate_series(1, $4::int) g`,
    [person, begin, Buffer.from(sealed), lines],
  );
  await sqlClient.query(
    `insert into log_word (person_id, system, word, at, seq)
    select distinct person_id, system, unnest(words), at, seq from log_entry where person_id = $1 ${lines < 1e6 ? '' : 'order by 3, 4'}`,
    [person],
  );
  await fillCounters(bench, person);
  if (drops) for (const statement of indexes.map(({ make }) => make)) await sqlClient.query(statement);
  for (const table of ['log_entry', 'log_word', 'log_count', 'log_total', 'log_word_total']) await sqlClient.query(`analyze ${table}`);
  const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'bench' };
  const { total } = await log.count({ subject: person, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call);
  if (total !== lines) throw new Error(`The log has ${total} lines instead of ${lines}.`);
  return { log, begin, end };
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

async function fillCounters({ store: { sqlClient } }: Bench, person: string): Promise<void> {
  const of = 'where person_id = $1';
  await sqlClient.query(
    `insert into log_count select person_id, system, (at at time zone 'UTC')::date, kind, coalesce(device, ''), coalesce(place, 0), count(*)
    from log_entry ${of} group by 1, 2, 3, 4, 5, 6`,
    [person],
  );
  await sqlClient.query(
    `insert into log_total select person_id, system, kind, device, place, sum(n) from log_count ${of} group by 1, 2, 3, 4, 5`,
    [person],
  );
  await sqlClient.query(`insert into log_word_total select person_id, system, word, count(*) from log_word ${of} group by 1, 2, 3`, [
    person,
  ]);
}
