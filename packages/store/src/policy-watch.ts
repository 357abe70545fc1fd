import type { PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import { now } from './database-clock.ts';
import type { Tables } from './tables.ts';

/** Whether the person asked to be told of new versions of the policy, and since when (ISO 8601). Null: never asked. */
export async function readPolicyWatch(db: Kysely<Tables>, person: PersonId): Promise<{ wanted: boolean; since: string } | null> {
  const row = await db.selectFrom('policy_watch').select(['wanted', 'since']).where('person_id', '=', person).executeTakeFirst();
  return row === undefined ? null : { wanted: row.wanted, since: row.since.toISOString() };
}

/** `version` is the one in force: whoever asks now is told of later ones only. Resolves to whether that was a change. */
export async function setPolicyWatch(db: Kysely<Tables>, person: PersonId, wanted: boolean, version: string): Promise<boolean> {
  const written = await db
    .insertInto('policy_watch')
    .values({ person_id: person, wanted, told_version: version })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ wanted, since: now, told_version: version })
        .where(sql<boolean>`policy_watch.wanted is distinct from excluded.wanted`),
    )
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * At most `most` people who asked and were not told of this version yet, marked as told: pass the transaction that writes the follow-up
 * work, so that each is told of each version once. Two processes at once get different people.
 */
export async function takeUntold(trx: Kysely<Tables>, version: string, most: number): Promise<PersonId[]> {
  const { rows } = await sql<{ person_id: string }>`
    update policy_watch set told_version = ${version}::date
    where person_id in (
      select person_id from policy_watch where wanted and told_version < ${version}::date
      order by person_id limit ${most} for update skip locked
    )
    returning person_id`.execute(trx);
  return rows.map((row) => row.person_id);
}
