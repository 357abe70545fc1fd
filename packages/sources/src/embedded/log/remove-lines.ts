import { daysBefore } from '@micromart/domain/keeping';
import type { LogFilter } from '@micromart/domain/log-line';
import { logOf } from '@micromart/domain/logs';
import { type RawBuilder, sql } from 'kysely';
import type { LogRemoval, LogSelection } from '../../log.ts';
import { countersByDay, findDays, ofCounters } from './find-days.ts';
import { columnsNamed, dayAfter, ofColumns, ofDays, ofPerson, type PersonLog } from './log-rows.ts';
import { readLineId } from './seal-line.ts';
import { againOnDeadlock, writeCounters } from './write-counters.ts';

/** Lines that one call removes, at most: with their words and counters that is what one short transaction may hold. */
export const mostRemoved = 2000;

type Removal = Omit<LogRemoval, 'subject'>;

export async function removeLines(log: PersonLog, selection: LogSelection): Promise<Removal> {
  return 'ids' in selection ? removeNamed(log, selection.ids) : removeFitting(log, selection.filter, selection.before);
}

async function removeNamed(log: PersonLog, ids: readonly string[]): Promise<Removal> {
  const edge = stayingSince(log);
  const named = ids.map(readLineId).filter((line) => line !== null);
  const free = named.filter(({ at }) => edge === null || at < edge);
  const removed = await removeChunk(
    log,
    sql`select found.place from json_to_recordset(${JSON.stringify(free)}::text::json) as named (at timestamptz, seq bigint) cross join lateral (
      select ctid as place from log_entry e where ${ofPerson(log)} and e.at = named.at and e.seq = named.seq limit 1
    ) as found`,
  );
  await dropEmptyCounters(log);
  return { removed, remaining: 0, staying: named.length - free.length };
}

/** Everything older than the moment that fits. Lines that came since stay. */
async function removeFitting(log: PersonLog, filter: LogFilter, before: string): Promise<Removal> {
  const edge = stayingSince(log);
  const until = edge !== null && edge < before ? edge : before;
  const fitting = sql`at < ${until}::timestamptz ${ofDays(filter)}`;
  const isStraight = columnsNamed(filter) < 2 && filter.kinds.length < 2;
  const chosen = isStraight
    ? choose(log, filter, fitting)
    : chooseIn(
        log,
        filter,
        fitting,
        await findDays(log, filter, { newestFirst: false, notAfter: until.slice(0, 10), enough: mostRemoved }),
      );
  const removed = await removeChunk(log, chosen);
  const staying = edge === null ? 0 : await countFrom(log, filter, edge);
  const notYet = until === before ? await countSince(log, filter, before) : staying;
  const remaining = removed === 0 ? 0 : Math.max(0, (await countFrom(log, filter, null)) - notYet);
  if (remaining === 0) await dropEmptyCounters(log);
  return { removed, remaining, staying };
}

function choose(log: PersonLog, filter: LogFilter, fitting: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ctid from log_entry where ${ofPerson(log)} ${ofColumns(log, filter)} and ${fitting}
    order by at desc, seq desc limit ${mostRemoved}`;
}

/** As `read-lines.ts` finds a page for which no single index leads straight to the lines. */
function chooseIn(log: PersonLog, filter: LogFilter, fitting: RawBuilder<unknown>, days: readonly string[]): RawBuilder<unknown> {
  const spans = JSON.stringify(days.map((day) => ({ begin: `${day}T00:00:00Z`, until: dayAfter(day) })));
  return sql`select found.place from json_to_recordset(${spans}::text::json) as day (begin timestamptz, until timestamptz)
    cross join lateral (
      select ctid as place from log_entry
      where ${ofPerson(log)} ${ofColumns(log, filter)} and ${fitting} and at >= day.begin and at < day.until limit ${mostRemoved}
    ) as found limit ${mostRemoved}`;
}

/** One round: whatever may not be deleted yet goes too. `before`: ISO 8601; null: whatever its time. Resolves to how many went. */
export function removeOldest(log: Pick<PersonLog, 'db' | 'system' | 'person'>, before: string | null): Promise<number> {
  return removeChunk(
    log,
    sql`select ctid from log_entry where ${ofPerson(log)} and at < ${before ?? 'infinity'}::timestamptz order by at, seq limit ${mostRemoved}`,
  );
}

/**
 * One statement: the lines with their words and counters. Rows are named by where they lie, and words are found by look-ups that cannot be
 * turned into a join: whatever the planner believes of the size of the log, it cannot walk through all of it. No row is ever moved.
 */
async function removeChunk(log: Pick<PersonLog, 'db' | 'system' | 'person'>, chosen: RawBuilder<unknown>): Promise<number> {
  const { rows } = await againOnDeadlock(() =>
    sql<{ removed: number }>`
      with gone as (
        delete from log_entry where ctid = any(array(${chosen})) returning at, seq, kind, device, place, words
      ), unsaid as (
        delete from log_word where ctid = any(array(
          select found.place from (select at, seq, unnest(words) as word from gone) as said cross join lateral (
            select ctid as place from log_word w where ${ofPerson(log)} and w.word = said.word and w.at = said.at and w.seq = said.seq limit 1
          ) as found
        ))
      ), ${writeCounters(log, sql`gone`, -1)}
      select count(*)::int as removed from gone`.execute(log.db),
  );
  return rows[0]?.removed ?? 0;
}

/** Counters and places of which nothing is left would say what was there. */
export async function dropEmptyCounters(log: Pick<PersonLog, 'db' | 'system' | 'person'>): Promise<void> {
  await againOnDeadlock(async () => {
    for (const table of ['log_count', 'log_day', 'log_total', 'log_word_total'])
      await sql`delete from ${sql.table(table)} where ${ofPerson(log)} and n = 0`.execute(log.db);
    await sql`delete from log_place p where ${ofPerson(log)} and not exists (
      select 1 from log_total t where t.person_id = p.person_id and t.system = p.system and t.place = p.place)`.execute(log.db);
  });
}

/** The beginning of the first day whose lines may not be removed yet; null: all may. */
export function stayingSince({ system }: Pick<PersonLog, 'system'>): string | null {
  const days = logOf(system)?.staysDays ?? 0;
  return days === 0 ? null : `${daysBefore(Date.now(), days)}T00:00:00.000Z`;
}

/** Lines that fit, of all days or from a day on. */
async function countFrom(log: PersonLog, filter: LogFilter, from: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(n), 0)::int as n from ${countersByDay(filter)}
    where ${ofPerson(log)} ${ofCounters(log, filter)} ${from === null ? sql`` : sql`and day >= ${from.slice(0, 10)}::date`}`.execute(
    log.db,
  );
  return rows[0]?.n ?? 0;
}

/** The few that came after the moment of the removal; at most so many are looked at. */
async function countSince(log: PersonLog, filter: LogFilter, before: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from (
        select * from log_entry where ${ofPerson(log)} and at >= ${before}::timestamptz limit ${mostRemoved}
      ) as since where true ${ofColumns(log, filter)} ${ofDays(filter)}
    ) as few`.execute(log.db);
  return rows[0]?.n ?? 0;
}
