import { durations } from '@micromart/domain/time';
import { sql } from 'kysely';
import { ownerPattern } from './address-proofs.ts';
import { fromNow, now } from './database-clock.ts';
import type { Store } from './open-store.ts';
import { forgetRemovals } from './removals.ts';

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
  // The table of the limiter's own library, which counts in milliseconds.
  const { numAffectedRows = 0n } = await sql`delete from rate_limit where expire < extract(epoch from now()) * 1000`.execute(db);
  const removals = await forgetRemovals(db);
  return swept.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), Number(numAffectedRows) + removals);
}
