import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { recordContactChange } from './contact-changes.ts';
import { writeDiary } from './diary.ts';
import { keepDraft } from './drafts.ts';
import { openKeyring } from './keys.ts';
import { DatabaseError } from './plain-errors.ts';
import { withReceipt } from './receipts.ts';
import { beginSession } from './sessions.ts';
import { beginSignIn } from './sign-in-transactions.ts';
import { testStore } from './test-store.ts';
import { beginVerification } from './verifications.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const wrappingKey = randomBytes(32);
const keyring = openKeyring(store.db, wrappingKey);
const canary = 'canary-7f3a91';

async function everyRow(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`.execute(store.db);
  const all = await Promise.all(
    rows.map(({ name }) => sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(store.db)),
  );
  return all.flatMap((table) => table.rows.map(({ row }) => row)).join('\n');
}

test('no personal value and no secret can be read out of the rows', async () => {
  const person = 'ann';
  const session = await beginSession(store, keyring, {
    person,
    audience: 'web',
    authTime: Date.now() / 1000,
    idle: 60_000,
    absolute: 60_000,
    details: { userAgent: canary, ipPrefix: canary, idToken: canary },
  });
  const signIn = await beginSignIn(store, {
    purpose: 'sign-in',
    state: canary,
    nonce: canary,
    codeVerifier: canary,
    returnTo: canary,
    person: canary,
    session: canary,
    draft: canary,
  });
  const draft = await keepDraft(store, keyring, { person, place: canary, draft: canary });
  const verification = await beginVerification(store, keyring, {
    person,
    purpose: 'change-email',
    session: session.publicId,
    target: canary,
    ttl: 60_000,
  });
  const contact = await recordContactChange(store.db, keyring, { person, kind: 'email', before: canary, after: canary });
  await withReceipt(store, keyring, { person, act: 'set', key: `key-${canary}` }, async () => canary);
  await writeDiary(store.db, keyring, {
    person,
    actor: 'customer',
    system: 'accounts',
    kind: 'name',
    recordId: 'main',
    act: 'set',
    before: canary,
    after: { deeper: canary },
    undoFor: null,
  });
  const code = 'code' in verification ? verification.code : 'none';
  const rows = await everyRow();
  expect(rows).toContain(session.publicId);
  for (const secret of [canary, session.id, signIn.id, draft, contact.undoToken, wrappingKey]) {
    for (const encoding of ['utf8', 'hex', 'base64'] as const) expect(rows).not.toContain(Buffer.from(secret).toString(encoding));
  }
  expect(rows).not.toMatch(new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`));
});

test('an error of the database carries no value of a row', async () => {
  const insert = () =>
    store.db
      .insertInto('sign_in')
      .values({ id_hash: Buffer.from(canary), sealed: Buffer.from(canary), expires_at: new Date() })
      .execute();
  await insert();
  const error = await insert().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DatabaseError);
  expect(error).toMatchObject({ code: '23505', constraint: 'sign_in_pkey' });
  expect(inspect(error)).not.toContain(canary);
  await expect(store.sqlClient.query('select * from nowhere where a = $1', [canary])).rejects.toBeInstanceOf(DatabaseError);
});
