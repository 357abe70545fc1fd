import { randomBytes } from 'node:crypto';
import { durations } from '@micromart/domain/time';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { sweepExpired } from './sweep-expired.ts';
import { testStore } from './test-store.ts';
import { findUnsubscribeLink, makeUnsubscribeLink } from './unsubscribe-links.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));

test('a token leads to what it switches off, as often as it is followed, and is not stored', async () => {
  const token = await makeUnsubscribeLink(store.db, keyring, { person: 'ann', choice: 'offers:email' });
  for (let time = 0; time < 2; time++)
    expect(await findUnsubscribeLink(store, keyring, token)).toEqual({ person: 'ann', choice: 'offers:email' });
  expect(await findUnsubscribeLink(store, keyring, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  const { rows } = await sql<{ row: string }>`select to_jsonb(u)::text as row from unsubscribe_link u`.execute(store.db);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${token}|offers`));
});

test('past its time it leads nowhere and is swept', async () => {
  const token = await makeUnsubscribeLink(store.db, keyring, { person: 'ben', choice: 'news:sms' });
  await passTime(store, durations.unsubscribeLink);
  expect(await findUnsubscribeLink(store, keyring, token)).toBeNull();
  expect(await sweepExpired(store)).toBeGreaterThan(0);
});

test('of somebody who was forgotten it leads nowhere, like one of nobody', async () => {
  const token = await makeUnsubscribeLink(store.db, keyring, { person: 'cleo', choice: 'offers:email' });
  await keyring.destroy('cleo');
  expect(await findUnsubscribeLink(store, keyring, token)).toBeNull();
});
