import { randomBytes } from 'node:crypto';
import type { PersonId } from '@micromart/domain/actor';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';
import type { Store } from './open-store.ts';
import type { Audience } from './tables.ts';

export type { Audience } from './tables.ts';

/** Kept sealed. */
export interface SessionDetails {
  /** Browser and system in words, e.g. "Firefox on Windows". */
  readonly userAgent: string;
  /** The network part of the address, never all of it. */
  readonly ipPrefix: string;
  /** Handed back to the identity provider at sign-out. */
  readonly idToken: string | null;
}

export interface LiveSession {
  readonly person: PersonId;
  /** Names the session in lists; opens nothing. */
  readonly publicId: string;
  readonly audience: Audience;
  readonly createdAt: string;
  /** When the person last proved who they are. */
  readonly signedInAt: string;
  /** Milliseconds since then, by the database's clock. */
  readonly signInAgeMs: number;
}

export interface SessionView extends Omit<LiveSession, 'person' | 'signInAgeMs'> {
  readonly lastSeenAt: string;
  readonly details: SessionDetails;
}

/** So often is `last_seen_at` written at most: a session may idle out this much early, never late. */
const touchEvery = sql<Date>`now() - interval '30 seconds'`;

/** Not ended, not idle for too long, not older than it may become. */
const alive = sql<SqlBool>`session.ended_at is null
  and session.last_seen_at + session.idle_ms * interval '1 millisecond' > now()
  and session.created_at + session.absolute_ms * interval '1 millisecond' > now()`;

/** `authTime`: when the person proved who they are, as the provider says, in seconds since 1970; never later than now. `idle` and `absolute` are milliseconds. The `id` is the secret of the cookie; only its hash is stored. */
export async function beginSession(
  store: Store,
  keyring: Keyring,
  session: { person: PersonId; audience: Audience; authTime: number; idle: number; absolute: number; details: SessionDetails },
): Promise<{ id: string; publicId: string }> {
  const id = newOpaqueId();
  const publicId = randomBytes(16).toString('base64url');
  await store.db
    .insertInto('session')
    .values({
      person_id: session.person,
      public_id: publicId,
      id_hash: hashOpaqueId(id),
      audience: session.audience,
      signed_in_at: provedAt(session.authTime),
      idle_ms: session.idle,
      absolute_ms: session.absolute,
      sealed: await keyring.seal(session.person, detailsPlace(publicId), JSON.stringify(session.details)),
    })
    .execute();
  return { id, publicId };
}

/**
 * `null` for an id that was never given out, was ended or replaced, or is past its time. `touches: false`: this look does not keep it
 * from idling out.
 */
export async function readSession(store: Store, id: string, { touches = true } = {}): Promise<LiveSession | null> {
  const row = await store.db
    .with('live', (db) =>
      db
        .selectFrom('session')
        .select(['person_id', 'public_id', 'audience', 'created_at', 'signed_in_at'])
        .where('id_hash', '=', hashOpaqueId(id))
        .where(alive),
    )
    .with('touched', (db) =>
      db
        .updateTable('session')
        .set({ last_seen_at: now })
        .from('live')
        .whereRef('session.person_id', '=', 'live.person_id')
        .whereRef('session.public_id', '=', 'live.public_id')
        .where('session.last_seen_at', '<', touchEvery)
        .$if(!touches, (update) => update.where(sql<SqlBool>`false`)),
    )
    .selectFrom('live')
    .selectAll()
    .select(sql<number>`extract(epoch from now() - signed_in_at)::float8 * 1000`.as('sign_in_age'))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    person: row.person_id,
    publicId: row.public_id,
    audience: row.audience,
    createdAt: row.created_at.toISOString(),
    signedInAt: row.signed_in_at.toISOString(),
    signInAgeMs: row.sign_in_age,
  };
}

/**
 * Gives the session a new id; the old one is dead at once. It keeps its public id and its absolute end. `freshSignIn`: the person
 * has just proved who they are. `details` replaces what was kept (a new id token). `null` when the session was not alive.
 */
export async function rotateSession(
  store: Store,
  keyring: Keyring,
  oldId: string,
  { freshSignIn, details }: { freshSignIn: boolean; details?: SessionDetails },
): Promise<{ id: string; publicId: string } | null> {
  const old = await readSession(store, oldId);
  if (old === null) return null;
  const id = newOpaqueId();
  const sealed = details && (await keyring.seal(old.person, detailsPlace(old.publicId), JSON.stringify(details)));
  const rotated = await store.db
    .updateTable('session')
    .set({ id_hash: hashOpaqueId(id), last_seen_at: now, ...(freshSignIn && { signed_in_at: now }), ...(sealed && { sealed }) })
    .where('person_id', '=', old.person)
    .where('id_hash', '=', hashOpaqueId(oldId))
    .where(alive)
    .returning('public_id')
    .executeTakeFirst();
  return rotated === undefined ? null : { id, publicId: rotated.public_id };
}

/** False when the person has no such live session. That place has to prove anew who it is before it gets another. */
export async function endSession(store: Store, person: PersonId, publicId: string): Promise<boolean> {
  await raiseFloor(store, person);
  return (await end(store, sql`person_id = ${person} and public_id = ${publicId}`)) === 1;
}

export async function endSessionById(store: Store, id: string): Promise<void> {
  await end(store, sql`id_hash = ${hashOpaqueId(id)}`);
}

/** Resolves to how many were ended. Every place has to prove anew who it is before it gets another session. */
export async function endAllSessions(
  store: Store,
  person: PersonId,
  { exceptPublicId = '' }: { exceptPublicId?: string } = {},
): Promise<number> {
  await raiseFloor(store, person);
  return end(store, sql`person_id = ${person} and public_id <> ${exceptPublicId}`);
}

/**
 * Whether a sign-in at the provider (`authTime`, seconds since 1970) may open a session: not when places of the person were signed out
 * since. Without this the provider's own session would let them in again unasked.
 */
export async function maySignIn(store: Store, person: PersonId, authTime: number): Promise<boolean> {
  const refused = await store.db
    .selectFrom('sign_in_floor')
    .select('person_id')
    .where('person_id', '=', person)
    .where(sql<SqlBool>`date_trunc('second', not_before) > to_timestamp(${authTime}::float8)`)
    .executeTakeFirst();
  return refused === undefined;
}

async function raiseFloor(store: Store, person: PersonId): Promise<void> {
  await store.db
    .insertInto('sign_in_floor')
    .values({ person_id: person, not_before: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ not_before: now }))
    .execute();
}

/** Never later than now, whatever the provider's clock says. */
function provedAt(authTime: number) {
  return sql<Date>`least(now(), to_timestamp(${authTime}::float8))`;
}

/** Ends and tells the other processes, in one statement. All sessions meant must be of one person. */
async function end(store: Store, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    with ended as (
      update session set ended_at = now() where ${which} and ${alive} returning person_id, public_id
    )
    select count(*)::int as ended,
      pg_notify('session_ended', json_build_object('person', person_id, 'publicIds', json_agg(public_id))::text)
    from ended group by person_id`.execute(store.db);
  return rows[0]?.ended ?? 0;
}

/** The public ids of those that are over, whether ended or past their time. Touches none. */
export async function findEnded(
  store: Store,
  sessions: readonly { readonly person: PersonId; readonly publicId: string }[],
): Promise<ReadonlySet<string>> {
  const asked = JSON.stringify(sessions.map(({ person, publicId }) => ({ person, id: publicId })));
  const { rows } = await sql<{ id: string }>`
    select asked.id from json_to_recordset(${asked}::json) as asked (person text, id text)
    where not exists (
      select from session where session.person_id = asked.person and session.public_id = asked.id and ${alive}
    )`.execute(store.db);
  return new Set(rows.map(({ id }) => id));
}

/** The live sessions of a person, last seen first. */
export async function listSessions(store: Store, keyring: Keyring, person: PersonId): Promise<SessionView[]> {
  const rows = await store.db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', person)
    .where(alive)
    .orderBy('last_seen_at', 'desc')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      publicId: row.public_id,
      audience: row.audience,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      signedInAt: row.signed_in_at.toISOString(),
      details: JSON.parse(await keyring.open(person, detailsPlace(row.public_id), row.sealed)) as SessionDetails,
    })),
  );
}

function detailsPlace(publicId: string): string {
  return `session.sealed/${publicId}`;
}
