import { randomUUID } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import { newOneTimeCode } from './one-time-code.ts';
import type { Store } from './open-store.ts';
import type { Tables, VerificationPurpose } from './tables.ts';

export type { VerificationPurpose } from './tables.ts';

/** BAR B7. */
const limits = { codesInQuarterHour: 5, codesInDay: 10, guessesOfCode: 5, guessesInDay: 10 };
/** Of those, what one asker may use of an address that anybody may ask a code for: a stranger leaves enough for the owner. */
const ofOneAsker = { codesInQuarterHour: 3, codesInDay: 5, guessesInDay: 5 };

const open: Expression<SqlBool> = sql<SqlBool>`consumed_at is null and cancelled_at is null and expires_at > now()`;

export type BeginVerification =
  | { readonly id: string; readonly code: string }
  | { readonly tooMany: true; readonly retryAfterSeconds: number };

/**
 * Makes a code of six digits for a new address, good for `ttl` milliseconds, this purpose and this session (its public id). An earlier open code
 * of the same purpose dies. `asker`: where nobody is signed in, who asks (a network); earlier codes then stand, as they are another's perhaps.
 * `tooMany`: this person has had too many codes or guesses; the earlier code still stands.
 */
export async function beginVerification(
  store: Store,
  keyring: Keyring,
  {
    person,
    purpose,
    session,
    target,
    ttl,
    asker,
  }: { person: PersonId; purpose: VerificationPurpose; session: string; target: string; ttl: number; asker?: string },
): Promise<BeginVerification> {
  const id = randomUUID();
  const code = newOneTimeCode();
  const askerHash = asker === undefined ? null : keyring.lookup('asker of a code', asker);
  const sealed = await keyring.seal(person, targetPlace(id), target);
  return store.db.transaction().execute(async (trx) => {
    await lockPerson(trx, person);
    const ofAll = await countUsed(trx, { person, purpose }, limits);
    const own = askerHash === null ? ofAll : await countUsed(trx, { person, purpose, asker: askerHash }, ofOneAsker);
    const wait = ofAll.wait ?? own.wait;
    if (wait !== null) return { tooMany: true, retryAfterSeconds: wait };
    if (askerHash === null) await cancelOpen(trx, person, purpose);
    await trx
      .insertInto('verification')
      .values({
        person_id: person,
        id,
        purpose,
        asker: askerHash,
        session_public_id: session,
        target: sealed,
        target_lookup: keyring.lookup(`${purpose} target`, target),
        code_hash: hashCode(keyring, { person, purpose, session, id, code }),
        attempts_allowed: Math.min(limits.guessesOfCode, ofAll.guessesLeft, own.guessesLeft),
        expires_at: fromNow(ttl),
      })
      .execute();
    return { id, code };
  });
}

export type Judgement =
  | { readonly outcome: 'right'; readonly target: string }
  | { readonly outcome: 'wrong'; readonly left: number }
  | { readonly outcome: 'expired' };

/**
 * Counts the guess and, when it is right, consumes the code: one conditional update, so that of any number of equal right guesses one wins.
 * `expired` also stands for used, cancelled, guessed at too often, and for another person, purpose or session.
 */
export async function judgeCode(
  store: Store,
  keyring: Keyring,
  guess: { person: PersonId; purpose: VerificationPurpose; session: string; id: string; code: string },
): Promise<Judgement> {
  const judged = await store.db.transaction().execute(async (trx) => {
    await lockPerson(trx, guess.person);
    return trx
      .updateTable('verification')
      .set({
        attempts: sql`attempts + 1`,
        consumed_at: sql`case when code_hash = ${hashCode(keyring, guess)} then now() end`,
      })
      .where('person_id', '=', guess.person)
      .where(sql`id::text`, '=', guess.id)
      .where('purpose', '=', guess.purpose)
      .where('session_public_id', '=', guess.session)
      .where(open)
      .whereRef('attempts', '<', 'attempts_allowed')
      .where(mayGuess(guess.person))
      .returning(['target', sql<number>`attempts_allowed - attempts`.as('left'), sql<boolean>`consumed_at is not null`.as('right')])
      .executeTakeFirst();
  });
  if (judged === undefined) return { outcome: 'expired' };
  if (!judged.right) return { outcome: 'wrong', left: judged.left };
  return { outcome: 'right', target: await keyring.open(guess.person, targetPlace(guess.id), judged.target) };
}

/** The codes that this person could still enter, at most one a purpose where nobody but them may ask. */
export async function openVerifications(
  store: Store,
  keyring: Keyring,
  person: PersonId,
): Promise<{ purpose: VerificationPurpose; id: string; target: string; expiresAt: string }[]> {
  const rows = await store.db
    .selectFrom('verification')
    .select(['purpose', 'id', 'target', 'expires_at'])
    .where('person_id', '=', person)
    .where(open)
    .whereRef('attempts', '<', 'attempts_allowed')
    .orderBy('created_at')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      purpose: row.purpose,
      id: row.id,
      target: await keyring.open(person, targetPlace(row.id), row.target),
      expiresAt: row.expires_at.toISOString(),
    })),
  );
}

/** All purposes when none is named. */
export async function cancelVerifications(store: Store, person: PersonId, purpose?: VerificationPurpose): Promise<void> {
  await cancelOpen(store.db, person, purpose);
}

async function cancelOpen(db: Kysely<Tables>, person: PersonId, purpose?: VerificationPurpose): Promise<void> {
  await db
    .updateTable('verification')
    .set({ cancelled_at: now })
    .where('person_id', '=', person)
    .$if(purpose !== undefined, (query) => query.where('purpose', '=', purpose as VerificationPurpose))
    .where(open)
    .execute();
}

/** One at a time: two beginnings, or two guesses, must not both count the same past. The key's row stands for the person. */
async function lockPerson(trx: Kysely<Tables>, person: PersonId): Promise<void> {
  await trx.selectFrom('person_key').select('version').where('person_id', '=', person).forUpdate().execute();
}

/** Guesses that an open code of the other purpose still allows count as made. `wait` is in seconds, `null`: go ahead. `asker`: theirs only. */
async function countUsed(
  trx: Kysely<Tables>,
  { person, purpose, asker }: { person: PersonId; purpose: VerificationPurpose; asker?: string },
  allowed: Pick<typeof limits, 'codesInQuarterHour' | 'codesInDay' | 'guessesInDay'>,
): Promise<{ guessesLeft: number; wait: number | null }> {
  const recent = sql`created_at > now() - interval '15 minutes'`;
  const used = await trx
    .selectFrom('verification')
    .where('person_id', '=', person)
    .$if(asker !== undefined, (query) => query.where('asker', '=', asker as string))
    .where(sql<SqlBool>`created_at > now() - interval '1 day'`)
    .select([
      sql<number>`(count(*) filter (where ${recent}))::int`.as('recent'),
      sql<number>`count(*)::int`.as('today'),
      sql<number>`coalesce(sum(case when ${open} and purpose <> ${purpose} then attempts_allowed else attempts end), 0)::int`.as('guesses'),
      sql<number>`ceil(extract(epoch from min(created_at) filter (where ${recent}) + interval '15 minutes' - now()))::int`.as('recentWait'),
      sql<number>`ceil(extract(epoch from min(created_at) + interval '1 day' - now()))::int`.as('dayWait'),
    ])
    .executeTakeFirstOrThrow();
  const guessesLeft = allowed.guessesInDay - used.guesses;
  if (used.today >= allowed.codesInDay || guessesLeft <= 0) return { guessesLeft, wait: used.dayWait };
  return { guessesLeft, wait: used.recent >= allowed.codesInQuarterHour ? used.recentWait : null };
}

/** Guesses of today at codes that anybody may ask for, of which several are open at once. Codes of a person who is signed in count when made. */
function mayGuess(person: PersonId): Expression<SqlBool> {
  return sql<SqlBool>`(asker is null or (
    select coalesce(sum(other.attempts), 0) < ${limits.guessesInDay}
      and coalesce(sum(other.attempts) filter (where other.asker = verification.asker), 0) < ${ofOneAsker.guessesInDay}
    from verification other where other.person_id = ${person} and other.created_at > now() - interval '1 day'))`;
}

function hashCode(
  keyring: Keyring,
  { person, purpose, session, id, code }: { person: string; purpose: string; session: string; id: string; code: string },
): string {
  return keyring.lookup('one-time code', JSON.stringify([person, purpose, session, id, code]));
}

function targetPlace(id: string): string {
  return `verification.target/${id}`;
}
