import type { PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import { now } from './database-clock.ts';
import type { PolicyAnswer, Tables } from './tables.ts';

/** What one person saw of one version (`YYYY-MM-DD`) and answered to it. Times are ISO 8601, UTC. */
export interface PolicyShown {
  readonly version: string;
  /** First told that there is this version. */
  readonly noticedAt: string | null;
  /** First opened. */
  readonly openedAt: string | null;
  readonly answer: PolicyAnswer | null;
  readonly answeredAt: string | null;
}

/** Newest version first. */
export async function readPolicyShown(db: Kysely<Tables>, person: PersonId): Promise<PolicyShown[]> {
  const rows = await db
    .selectFrom('policy_shown')
    .select([sql<string>`version::text`.as('version'), 'noticed_at', 'opened_at', 'answer', 'answered_at'])
    .where('person_id', '=', person)
    .orderBy('policy_shown.version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    noticedAt: row.noticed_at?.toISOString() ?? null,
    openedAt: row.opened_at?.toISOString() ?? null,
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }));
}

/** Keeps the first time only. Writes nothing when that is known already. */
export async function notePolicyShown(db: Kysely<Tables>, person: PersonId, version: string, how: 'noticed' | 'opened'): Promise<void> {
  const column = how === 'noticed' ? 'noticed_at' : 'opened_at';
  await db
    .insertInto('policy_shown')
    .values({ person_id: person, version, [column]: now })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'version'])
        .doUpdateSet({ [column]: now })
        .where(`policy_shown.${column}`, 'is', null),
    )
    .execute();
}

/** The last answer counts. Resolves to whether it is another than before. */
export async function answerPolicy(db: Kysely<Tables>, person: PersonId, version: string, answer: PolicyAnswer): Promise<boolean> {
  const written = await db
    .insertInto('policy_shown')
    .values({ person_id: person, version, answer, answered_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'version'])
        .doUpdateSet({ answer, answered_at: now })
        .where(sql<boolean>`policy_shown.answer is distinct from excluded.answer`),
    )
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
