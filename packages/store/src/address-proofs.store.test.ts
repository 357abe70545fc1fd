import { randomBytes } from 'node:crypto';
import { durations } from '@micromart/domain/time';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { findProvedAddress, keepAddressProof, ownerOfAddress } from './address-proofs.ts';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { sweepExpired } from './sweep-expired.ts';
import { testStore } from './test-store.ts';
import { beginVerification, judgeCode } from './verifications.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const keyring = openKeyring(store.db, randomBytes(32));

test('an address is proved by a code without an account, and no trace of it stays', async () => {
  const address = 'priya@example.test';
  const person = ownerOfAddress(keyring, address);
  expect(person).not.toContain('priya');
  expect(ownerOfAddress(keyring, 'somebody@example.test')).not.toBe(person);
  const begun = await beginVerification(store, keyring, { person, purpose: 'prove-address', session: 's', target: address, ttl: 60_000 });
  if ('tooMany' in begun) throw new Error('the first code is one too many');
  const guess = { person, purpose: 'prove-address', session: 's', ...begun } as const;
  expect(await judgeCode(store, keyring, guess)).toEqual({ outcome: 'right', target: address });
  const token = await keepAddressProof(store, keyring, address);
  expect(await findProvedAddress(store, keyring, token)).toBe(address);
  expect(await findProvedAddress(store, keyring, `${token.startsWith('x') ? 'y' : 'x'}${token.slice(1)}`)).toBeNull();

  await passTime(store, durations.addressProof);
  expect(await findProvedAddress(store, keyring, token)).toBeNull();
  await passTime(store, 2 * durations.receiptKept);
  await sweepExpired(store);
  for (const table of ['person_key', 'verification', 'address_proof']) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where person_id = ${person}`.execute(store.db);
    expect(rows, table).toEqual([]);
  }
});
