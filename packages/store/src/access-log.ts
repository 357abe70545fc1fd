import type { Actor, PersonId } from '@micromart/domain/actor';
import { type Kysely, sql } from 'kysely';
import type { Store } from './open-store.ts';
import type { Tables } from './tables.ts';

/** Who did what to whose data. Names and ids of things only: no personal values. */
export interface AccessLine {
  readonly person: PersonId;
  readonly actorKind: string;
  readonly actorId: string;
  readonly procedure: string;
  /** The sentence of the procedure, e.g. "read the overview". */
  readonly line: string;
  readonly outcome: string;
  readonly requestId: string;
}

export interface WrittenAccessLine extends AccessLine {
  readonly seq: string;
  readonly at: string;
}

export async function writeAccess(db: Kysely<Tables>, line: AccessLine): Promise<void> {
  await db
    .insertInto('access_log')
    .values({
      person_id: line.person,
      actor_kind: line.actorKind,
      actor_id: line.actorId,
      procedure: line.procedure,
      line: line.line,
      outcome: line.outcome,
      request_id: line.requestId,
    })
    .execute();
}

/** Newest first. `by`: only the lines of this kind of actor. `before` is the `seq` to go on from; `limit` is at most 200. */
export async function readAccess(
  store: Store,
  person: PersonId,
  { by, before, limit }: { by?: Actor['kind']; before?: string; limit: number },
): Promise<WrittenAccessLine[]> {
  let query = store.db
    .selectFrom('access_log')
    .select(['at', 'actor_kind', 'actor_id', 'procedure', 'line', 'outcome', 'request_id', sql<string>`seq::text`.as('seq')])
    .where('person_id', '=', person);
  if (by !== undefined) query = query.where('actor_kind', '=', by);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.orderBy('access_log.seq', 'desc').limit(Math.min(limit, 200)).execute();
  return rows.map((row) => ({
    person,
    seq: row.seq,
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    procedure: row.procedure,
    line: row.line,
    outcome: row.outcome,
    requestId: row.request_id,
  }));
}
