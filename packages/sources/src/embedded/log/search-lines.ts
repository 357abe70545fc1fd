import type { LogFilter } from '@micromart/domain/log-line';
import { sql } from 'kysely';
import type { LogPosition } from '../../log.ts';
import { columnsNamed, ofColumns, ofDays, ofPerson, olderThan, type PersonLog, type RowsFound } from './log-rows.ts';
import { hashWord, wordsOf } from './log-words.ts';
import { type LineRow, writeLineId } from './seal-line.ts';

/** Lines that one question looks at, at most. */
export const mostCandidates = 1500;

interface Candidate extends Omit<LineRow, 'at'> {
  readonly at: Date | null;
  readonly examined: number;
  readonly last_at: Date | null;
  readonly last_seq: string | null;
}

/** Lines with all the words: those with the rarest, newest first, are looked at; where nothing is left to look for, only as many as are wanted. */
export async function searchLines(
  log: PersonLog,
  filter: LogFilter,
  text: string,
  after: LogPosition | null,
  most: number,
): Promise<RowsFound> {
  const nothing: RowsFound = { rows: [], examined: null };
  const words = wordsOf(text).map((word) => hashWord(log.cipher, log.person, log.system, word));
  const rarest = await findRarest(log, words);
  if (rarest === null) return nothing;
  const others = words.filter((word) => word !== rarest);
  const candidates = others.length + columnsNamed(filter) === 0 ? most : mostCandidates;
  // The lateral look-ups keep the planner from reading the whole log instead.
  const { rows } = await sql<Candidate>`
    with near as materialized (
      select at, seq from log_word
      where ${ofPerson(log)} and word = ${rarest}::bigint ${ofDays(filter)} ${olderThan(after)}
      order by at desc, seq desc limit ${candidates}
    ), hit as (
      select e.* from near cross join lateral (
        select at, seq, kind, device, place, words, sealed from log_entry
        where ${ofPerson(log)} and log_entry.at = near.at and log_entry.seq = near.seq limit 1
      ) as e
      where e.words @> ${`{${others.join()}}`}::bigint[] ${ofColumns(log, filter)}
      order by e.at desc, e.seq desc limit ${most}
    ), edge as (
      select (select count(*)::int from near) as examined, last.at as last_at, last.seq::text as last_seq
      from (select 1) as one left join (select at, seq from near order by at, seq limit 1) as last on true
    )
    select edge.*, hit.at, hit.seq::text as seq, hit.kind, hit.device, hit.sealed from edge left join hit on true
    order by hit.at desc, hit.seq desc`.execute(log.db);
  const edge = rows[0];
  return {
    rows: rows.flatMap((row) => (row.at === null ? [] : [{ ...row, at: row.at }])),
    examined:
      edge?.last_at && edge.last_seq && edge.examined === candidates
        ? { at: edge.last_at.toISOString(), id: writeLineId({ at: edge.last_at, seq: edge.last_seq }) }
        : null,
  };
}

/** The word with the fewest lines; null when there is no word, or one that no line has. */
async function findRarest(log: PersonLog, words: readonly string[]): Promise<string | null> {
  if (words.length === 0) return null;
  const { rows } = await sql<{ word: string }>`
    select word::text as word from log_word_total
    where ${ofPerson(log)} and word = any(${`{${words.join()}}`}::bigint[]) and n > 0 order by n`.execute(log.db);
  return rows.length === words.length ? (rows[0]?.word ?? null) : null;
}
