import type { DatabaseSync } from 'node:sqlite';

const minute = 60 * 1000;

/** How often within how long (milliseconds), counted by address, known or not. */
const rules = {
  'wrong-password': { limit: 10, within: 15 * minute },
  'wrong-code': { limit: 10, within: 24 * 60 * minute },
  'code-mail': { limit: 5, within: 15 * minute },
} as const;

export type Reservation =
  | { readonly allowed: true; readonly giveBack: () => void }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/**
 * Counts an attempt before it is judged, so that many at once cannot slip past the limit. Give it back when it was not a wrong one.
 * Live sessions are never touched.
 */
export function reserveAttempt(database: DatabaseSync, kind: keyof typeof rules, who: string): Reservation {
  const { limit, within } = rules[kind];
  const now = Date.now();
  const taken = database
    .prepare(
      `insert into attempt (kind, who, at) select ?, ?, ?
       where (select count(*) from attempt where kind = ? and who = ? and at > ?) < ?`,
    )
    .run(kind, who, now, kind, who, now - within, limit);
  if (taken.changes === 1) {
    return {
      allowed: true,
      giveBack: () => database.prepare('delete from attempt where id = ?').run(taken.lastInsertRowid),
    };
  }
  const oldest = database.prepare('select min(at) as at from attempt where kind = ? and who = ? and at > ?').get(kind, who, now - within);
  return {
    allowed: false,
    retryAfterSeconds: Math.max(1, Math.ceil((Number(oldest?.at) + within - now) / 1000)),
  };
}
