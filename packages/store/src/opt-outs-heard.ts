import type { PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

export type OptOutSource = 'person' | 'gpc';

interface Said {
  readonly person: PersonId;
  readonly source: OptOutSource;
  readonly saidAt: Date;
}

/** Whether `hearOptOut` would find nothing new: asked first, with each page of such a browser, it spares a transaction. */
export async function isOptOutKnown(db: Kysely<Tables>, { person, source, saidAt }: Said): Promise<boolean> {
  const known = await db
    .selectFrom('opt_out_heard')
    .select('said_at')
    .where('person_id', '=', person)
    .where('source', '=', source)
    .executeTakeFirst();
  return known !== undefined && (source === 'gpc' || known.said_at >= saidAt);
}

/**
 * Notes that a browser of this person says "do not sell or share". True when that is new: said by nobody yet, or later than what was noted.
 * A signal is said anew only after `forgetSignals`; asking again and again writes nothing.
 */
export async function hearOptOut(db: Kysely<Tables>, { person, source, saidAt }: Said): Promise<boolean> {
  const heard = await db
    .insertInto('opt_out_heard')
    .values({ person_id: person, source, said_at: saidAt })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'source'])
        .doUpdateSet({ said_at: saidAt })
        .where(sql<boolean>`opt_out_heard.source = 'person' and opt_out_heard.said_at < ${saidAt}`),
    )
    .returning('source')
    .executeTakeFirst();
  return heard !== undefined;
}

/** The person allows it again: a signal that comes later is a new no. */
export async function forgetSignals(db: Kysely<Tables>, person: PersonId): Promise<void> {
  await db.deleteFrom('opt_out_heard').where('person_id', '=', person).where('source', '=', 'gpc').execute();
}
