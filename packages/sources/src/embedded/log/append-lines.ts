import { type RawBuilder, sql } from 'kysely';
import { placeLabel } from './count-lines.ts';
import type { PersonLog } from './log-rows.ts';
import { lineSealer, type NewLine, type SealedLine } from './seal-line.ts';
import { againOnDeadlock, writeCounters } from './write-counters.ts';

/** Lines of one person as rows, with the places that they name. */
export interface SealedLines {
  readonly lines: readonly SealedLine[];
  readonly places: readonly { readonly place: string; readonly sealed: string }[];
}

/** Seals lines of one log; begin one for all lines of a person, as it remembers the hashes. */
export function linesSealer(log: Omit<PersonLog, 'db'>): (lines: readonly NewLine[]) => Promise<SealedLines> {
  const sealLine = lineSealer(log.cipher, log.person, log.system);
  return async (incoming) => {
    const lines = await Promise.all(incoming.map(sealLine));
    const labels = new Map(incoming.flatMap(({ place: label }, index) => (label === null ? [] : [[lines[index]?.place ?? '', label]])));
    const places = await Promise.all(
      [...labels].map(async ([place, label]) => ({
        place,
        sealed: Buffer.from(await log.cipher.seal(log.person, placeLabel(log.system, place), label)).toString('base64'),
      })),
    );
    return { lines, places };
  };
}

/**
 * Writes lines with their words and counters, each line once, in one statement. `unless`: a condition under which nothing is written.
 * Resolves to how many were new, or null when the condition held.
 */
export async function appendLines(log: PersonLog, { lines, places }: SealedLines, unless: RawBuilder<unknown>): Promise<number | null> {
  const { person, system } = log;
  const { rows } = await againOnDeadlock(() =>
    sql<{ taken: number; open: boolean }>`
      with gate as (select 1 where not (${unless})), added as (
        insert into log_entry (person_id, system, at, seq, kind, device, place, words, sealed)
        select ${person}, ${system}, e.at, e.seq, e.kind, e.device, e.place, e.words::bigint[], decode(e.sealed, 'base64')
        from gate, ${rowsOf(lines)} as e (at timestamptz, seq bigint, kind text, device text, place bigint, words text, sealed text)
        on conflict do nothing returning at, seq, kind, device, place, words
      ), worded as (
        insert into log_word (person_id, system, word, at, seq)
        select ${person}, ${system}, unnest(words), at, seq from added on conflict do nothing
      ), placed as (
        insert into log_place (person_id, system, place, sealed)
        select ${person}, ${system}, e.place, decode(e.sealed, 'base64') from gate, ${rowsOf(places)} as e (place bigint, sealed text)
        order by 3 on conflict do nothing
      ), ${writeCounters(log, sql`added`, 1)}
      select (select count(*)::int from added) as taken, exists (select from gate) as open`.execute(log.db),
  );
  return rows[0]?.open ? rows[0].taken : null;
}

function rowsOf(rows: readonly object[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json)`;
}
