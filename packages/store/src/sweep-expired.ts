import { durations } from '@micromart/domain/time';
import { sql } from 'kysely';
import { ownerPattern } from './address-proofs.ts';
import { fromNow, now } from './database-clock.ts';
import { isForgotten } from './keys.ts';
import type { Store } from './open-store.ts';
import { forgetRemovals } from './removals.ts';

/** Tables with a row for a person that is of no use without their key. */
const sayingSomething = [
  'policy_shown',
  'policy_watch',
  'opt_out_heard',
  'number_scan',
  'removal',
  'draft',
  'unsubscribe_link',
  'contact_change',
  'receipt',
  // Nobody signs in without a key: a session begins with what is sealed with it.
  'sign_in_floor',
] as const;
const day = durations.receiptKept / 2;

/** Removes what has served its time: for a job, not for a request. Resolves to how many rows went. */
export async function sweepExpired({ db }: Store): Promise<number> {
  const yesterday = fromNow(-day);
  const swept = [
    await db.deleteFrom('sign_in').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('draft').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('unsubscribe_link').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('address_proof').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('receipt').where('at', '<', fromNow(-durations.receiptKept)).executeTakeFirst(),
    // The limits count the codes of the last day.
    await db
      .deleteFrom('verification')
      .where('created_at', '<', fromNow(-2 * day))
      .executeTakeFirst(),
    await db
      .deleteFrom('session')
      .where(sql`coalesce(ended_at, created_at + absolute_ms * interval '1 millisecond')`, '<', yesterday)
      .executeTakeFirst(),
  ];
  // Whoever proved an address without an account leaves no key behind. Other processes may still have it in memory.
  await sql`with gone as (
      delete from person_key k where k.person_id ~ ${ownerPattern} and k.created_at < ${yesterday}
        and not exists (select 1 from verification v where v.person_id = k.person_id)
        and not exists (select 1 from address_proof p where p.person_id = k.person_id)
      returning person_id
    ) select pg_notify('person_key_destroyed', person_id) from gone`.execute(db);
  const forgotten = await sweepForgotten(db);
  // The table of the limiter's own library, which counts in milliseconds.
  const { numAffectedRows = 0n } = await sql`delete from rate_limit where expire < extract(epoch from now()) * 1000`.execute(db);
  const removals = await forgetRemovals(db);
  return swept.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), Number(numAffectedRows) + removals + forgotten);
}

/**
 * What says something about a person without their key goes when it was destroyed, and with it what only they could read. The diary and the
 * access log stay: they are what an erasure is proved with.
 */
async function sweepForgotten(db: Store['db']): Promise<number> {
  const steps = sayingSomething.map((table) => {
    const name = sql.ref(`from_${table}`);
    return sql`${name} as (delete from ${sql.table(table)} where person_id in (select person_id from forgotten) returning 1)`;
  });
  const sums = sayingSomething.map((table) => sql`(select count(*)::int from ${sql.table(`from_${table}`)})`);
  const { rows } = await sql<{ gone: number }>`
    with forgotten as materialized (select person_id from person_key group by person_id having ${isForgotten}), ${sql.join(steps)}
    select ${sql.join(sums, sql` + `)} as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}
