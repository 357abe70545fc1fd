import { daysBefore, nextKeeping } from '@micromart/domain/keeping';
import { logOf } from '@micromart/domain/logs';
import { sql } from 'kysely';
import type { CountRequest, LogCounts } from '../../log.ts';
import { countersByDay, ofCounters } from './find-days.ts';
import { ofPerson, type PersonLog } from './log-rows.ts';

interface Total {
  readonly kind: string;
  readonly device: string;
  readonly place: string;
  readonly n: number;
}

/** Out of the counters: no line is looked at. */
export async function countLines(log: PersonLog, request: Omit<CountRequest, 'subject'>): Promise<Omit<LogCounts, 'subject'>> {
  const [totals, places, days, sums, ranAt] = await Promise.all([
    readTotals(log),
    readPlaces(log),
    countDays(log, request),
    sumUp(log, request),
    readRanAt(log),
  ]);
  const add = (key: (total: Total) => string) =>
    [...Map.groupBy(totals, key)]
      .filter(([name]) => name !== '')
      .map(([name, held]) => ({ name, count: held.reduce((sum, { n }) => sum + n, 0) }));
  return {
    ...sums,
    days,
    kinds: add(({ kind }) => kind).map(({ name, count }) => ({ kind: name, count })),
    devices: add(({ device }) => device).map(({ name, count }) => ({ device: name, count })),
    places: add(({ place }) => places.get(place) ?? '').map(({ name, count }) => ({ place: name, count })),
    keeping: { ranAt, runsAt: nextKeeping(Date.now()) },
  };
}

async function readTotals(log: PersonLog): Promise<Total[]> {
  const { rows } = await sql<Total>`
    select kind, device, place::text as place, n::int as n from log_total where ${ofPerson(log)} and n > 0 order by kind, device`.execute(
    log.db,
  );
  return rows;
}

/** Their words by their hashes. */
async function readPlaces(log: PersonLog): Promise<Map<string, string>> {
  const { db, cipher, person, system } = log;
  const { rows } = await sql<{ place: string; sealed: Uint8Array }>`
    select place::text as place, sealed from log_place where ${ofPerson(log)}`.execute(db);
  const words = await Promise.all(rows.map(({ place, sealed }) => cipher.open(person, placeLabel(system, place), sealed)));
  return new Map(rows.map(({ place }, index) => [place, words[index] ?? '']));
}

/** What the seal of a place's words is bound to. */
export function placeLabel(system: string, place: string): string {
  return `log_place|${system}|${place}`;
}

async function countDays(log: PersonLog, { filter, daysSince }: Omit<CountRequest, 'subject'>): Promise<LogCounts['days']> {
  const from = filter.from !== null && filter.from > daysSince ? filter.from : daysSince;
  const { rows } = await sql<{ day: string; count: number }>`
    select counted.day::text as day, sum(n)::int as count from ${countersByDay(filter)} as counted
    where ${ofPerson(log)} ${ofCounters(log, { ...filter, from })}
    group by counted.day having sum(n) > 0 order by counted.day`.execute(log.db);
  return rows;
}

async function sumUp(
  log: PersonLog,
  { filter, olderThan }: Omit<CountRequest, 'subject'>,
): Promise<Pick<LogCounts, 'total' | 'staying' | 'older'>> {
  const staysDays = logOf(log.system)?.staysDays ?? 0;
  const isBounded = filter.from !== null || filter.to !== null || olderThan.length > 0 || staysDays > 0;
  if (!isBounded) {
    const { rows } = await sql<{ n: number }>`
      select coalesce(sum(n), 0)::int as n from log_total where ${ofPerson(log)} ${ofCounters(log, filter)}`.execute(log.db);
    return { total: rows[0]?.n ?? 0, staying: 0, older: [] };
  }
  const sumOf = (condition: ReturnType<typeof sql>) => sql`coalesce(sum(n) filter (where ${condition}), 0)::int`;
  const { rows } = await sql<{ total: number; staying: number; older: number[] }>`
    select coalesce(sum(n), 0)::int as total,
      ${staysDays === 0 ? sql`0` : sumOf(sql`day >= ${daysBefore(Date.now(), staysDays)}::date`)} as staying,
      array[${sql.join([sql`0`, ...olderThan.map((day) => sumOf(sql`day < ${day}::date`))])}]::int[] as older
    from ${countersByDay(filter)} where ${ofPerson(log)} ${ofCounters(log, filter)}`.execute(log.db);
  const { total = 0, staying = 0, older = [] } = rows[0] ?? {};
  return { total, staying, older: older.slice(1) };
}

async function readRanAt({ db, system }: PersonLog): Promise<string | null> {
  const { rows } = await sql<{ ran_at: Date }>`select ran_at from log_keeping where system = ${system}`.execute(db);
  return rows[0]?.ran_at.toISOString() ?? null;
}
