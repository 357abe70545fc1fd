import { durations } from '@micromart/domain/time';
import { sql } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import type { Store } from './open-store.ts';

const day = durations.receiptKept / 2;

/** Removes what has served its time: for a job, not for a request. Resolves to how many rows went. */
export async function sweepExpired({ db }: Store): Promise<number> {
  const yesterday = fromNow(-day);
  const swept = [
    await db.deleteFrom('sign_in').where('expires_at', '<', now).executeTakeFirst(),
    await db.deleteFrom('draft').where('expires_at', '<', now).executeTakeFirst(),
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
  // The table of the limiter's own library, which counts in milliseconds.
  const { numAffectedRows = 0n } = await sql`delete from rate_limit where expire < extract(epoch from now()) * 1000`.execute(db);
  return swept.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), Number(numAffectedRows));
}
