import type { PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import type { Tables } from './tables.ts';

/** What a person asked to be removed, and how far that came. Counts are of lines. */
export interface Removal {
  readonly id: string;
  /** Any JSON; kept sealed. */
  readonly plan: unknown;
  readonly removed: number;
  readonly remaining: number;
  /** Lines that were asked for and may not be removed yet. */
  readonly staying: number;
  readonly begunAt: string;
  /** Null while lines are still to go. With lines remaining: it was given up, they are held still. */
  readonly endedAt: string | null;
}

/** How long an ended removal is still told of, in milliseconds. */
const toldFor = 60 * 60 * 1000;
const day = 24 * toldFor;
/** Longer than its job is tried again. */
const givenUpAfter = 8 * day;
/** How long one that was given up is told of. */
const givenUpToldFor = 30 * day;

/** Within the transaction of the act. The same id again changes nothing; resolves to whether it is new. */
export async function beginRemoval(
  db: Kysely<Tables>,
  keyring: Keyring,
  { person, id, plan, remaining }: { person: PersonId; id: string; plan: unknown; remaining: number },
): Promise<boolean> {
  const sealed = await keyring.within(db).seal(person, placeOf(id), JSON.stringify(plan));
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('removal')
    .values({ person_id: person, id, sealed, remaining: String(remaining) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

/** Lines that went since it was last noted, and what remains: ended when nothing does. What was noted meanwhile by a faster run stands. */
export async function noteRemoved(
  db: Kysely<Tables>,
  { person, id, removed, remaining, staying }: { person: PersonId; id: string } & Pick<Removal, 'removed' | 'remaining' | 'staying'>,
): Promise<void> {
  await sql`update removal set removed = removed + ${removed}::bigint, staying = greatest(staying, ${staying}::bigint),
    remaining = case when ended_at is null then least(remaining, ${remaining}::bigint) else remaining end,
    ended_at = coalesce(ended_at, case when ${remaining}::bigint = 0 then now() end)
    where person_id = ${person} and id = ${id}`.execute(db);
}

export async function findRemoval(db: Kysely<Tables>, keyring: Keyring, person: PersonId, id: string): Promise<Removal | null> {
  const row = await db.selectFrom('removal').selectAll().where('person_id', '=', person).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return { ...told(row), plan: JSON.parse(await keyring.open(person, placeOf(id), row.sealed)) as unknown };
}

/** Those under way, those that ended within the hour and those that were given up, newest first. */
export async function listRemovals(db: Kysely<Tables>, person: PersonId): Promise<Omit<Removal, 'plan'>[]> {
  const rows = await db
    .selectFrom('removal')
    .selectAll()
    .where('person_id', '=', person)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', fromNow(-toldFor)), where('remaining', '>', '0')]))
    .orderBy('begun_at', 'desc')
    .limit(20)
    .execute();
  return rows.map(told);
}

/** Ends removals that nothing works on any more, and forgets those that ended more than a day ago. Resolves to how many were forgotten. */
export async function forgetRemovals(db: Kysely<Tables>): Promise<number> {
  await db
    .updateTable('removal')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('begun_at', '<', fromNow(-givenUpAfter))
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('removal')
    .where('ended_at', '<', fromNow(-day))
    .where((where) => where.or([where('remaining', '=', '0'), where('ended_at', '<', fromNow(-givenUpToldFor))]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function told(row: { id: string; removed: string; remaining: string; staying: string; begun_at: Date; ended_at: Date | null }) {
  return {
    id: row.id,
    removed: Number(row.removed),
    remaining: Number(row.remaining),
    staying: Number(row.staying),
    begunAt: row.begun_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

function placeOf(id: string): string {
  return `removal.sealed/${id}`;
}
