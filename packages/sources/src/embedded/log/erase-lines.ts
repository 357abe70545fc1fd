import { logOf } from '@micromart/domain/logs';
import { sql } from 'kysely';
import type { PersonLog } from './log-rows.ts';
import { dropEmptyCounters, removeOldest, stayingSince } from './remove-lines.ts';

/** What an erasure of a log would remove and what would stay, as a preview tells it. */
export interface LogHolding {
  readonly count: number;
  readonly oldest: string;
  readonly staysBecause: string | null;
}

type Lines = Pick<PersonLog, 'db' | 'system' | 'person'>;

/** `isWhole`: nothing stays, not even what else may not be deleted yet. */
export async function previewLines(log: Lines, { isWhole }: { isWhole: boolean }): Promise<LogHolding[]> {
  const edge = isWhole ? null : stayingSince(log);
  const { rows } = await sql<{ stays: boolean; count: number; oldest: string }>`
    select day >= ${edge?.slice(0, 10) ?? 'infinity'}::date as stays, sum(n)::int as count, min(day)::text as oldest from log_count
    where person_id = ${log.person} and system = ${log.system} and n > 0 group by 1 order by 1`.execute(log.db);
  return rows.map(({ stays, count, oldest }) => ({
    count,
    oldest: `${oldest}T00:00:00.000Z`,
    staysBecause: stays ? (logOf(log.system)?.staysBecause ?? null) : null,
  }));
}

/**
 * Removes the lines with their words, counters and places, in rounds of bounded size; needs no key of the person. The count is that of the
 * first call with this key. When `signal` ends it, what is gone is gone: asked again with the same key, it goes on.
 */
export async function eraseLines(
  log: Lines,
  key: string,
  { isWhole, signal }: { isWhole: boolean; signal?: AbortSignal },
): Promise<{ erased: number; remaining: number }> {
  const holdings = await previewLines(log, { isWhole });
  const sum = (those: readonly LogHolding[]) => those.reduce((total, { count }) => total + count, 0);
  const staying = sum(holdings.filter(({ staysBecause }) => staysBecause !== null));
  const { rows } = await sql<{ erased: number; remaining: number }>`
    insert into source_receipt (person_id, system, key, erased, remaining)
    values (${log.person}, ${log.system}, ${`log:${key}`}, ${sum(holdings) - staying}, ${staying})
    on conflict (person_id, system, key) do update set key = excluded.key
    returning erased::int as erased, remaining::int as remaining`.execute(log.db);
  await removeAll(log, isWhole ? null : stayingSince(log), signal);
  return rows[0] ?? { erased: 0, remaining: 0 };
}

async function removeAll(log: Lines, before: string | null, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  while ((await removeOldest(log, before)) > 0) signal?.throwIfAborted();
  await dropEmptyCounters(log);
}
