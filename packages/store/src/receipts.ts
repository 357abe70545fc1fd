import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PersonId } from '@micromart/domain/actor';
import { AppError } from '@micromart/domain/app-error';
import { durations } from '@micromart/domain/time';
import { type SqlBool, sql } from 'kysely';
import { fromNow, now } from './database-clock.ts';
import type { Keyring } from './keys.ts';
import type { Store } from './open-store.ts';

/** After this long without a result, whoever carried out the act is taken for dead. */
const abandonedAfter = 30_000;
const waitFor = 3000;
const askEvery = 50;

interface Claim {
  readonly person: PersonId;
  readonly act: string;
  readonly keyHash: Buffer;
}

/**
 * Carries out an act once per idempotency key: the same key gives the same answer again for two days, without running it.
 *
 * When `run` throws, the key is free again. A key that is under way elsewhere is waited for, 3 s at most; then
 * `AppError('unavailable')`. After a crash in the middle `run` is called again, so it must hand the key on to the system of record.
 */
export async function withReceipt<T>(
  store: Store,
  keyring: Keyring,
  { person, act, key }: { person: PersonId; act: string; key: string },
  run: () => Promise<T>,
): Promise<T> {
  const claim: Claim = { person, act, keyHash: createHash('sha256').update(key).digest() };
  const place = `receipt.result/${act}/${claim.keyHash.toString('hex')}`;
  const giveUp = performance.now() + waitFor;
  for (;;) {
    const token = await take(store, claim);
    if (token !== null) return await runOnce(store, keyring, claim, { token, place }, run);
    const sealed = await readResult(store, claim);
    if (sealed !== null) return (JSON.parse(await keyring.open(person, place, sealed)) as { answer: T }).answer;
    if (performance.now() > giveUp)
      throw new AppError('unavailable', `${act} is still under way with the same key`, { retryAfterSeconds: 1 });
    await wait(askEvery);
  }
}

async function runOnce<T>(
  store: Store,
  keyring: Keyring,
  claim: Claim,
  { token, place }: { token: string; place: string },
  run: () => Promise<T>,
): Promise<T> {
  const mine = mineOf(claim, token);
  try {
    const answer = await run();
    const result = await keyring.seal(claim.person, place, JSON.stringify({ answer }));
    await store.db.updateTable('receipt').set({ result, at: now }).where(mine).execute();
    return answer;
  } catch (error) {
    await store.db.deleteFrom('receipt').where(mine).execute();
    throw error;
  }
}

/** Takes a key that is new, forgotten, or was abandoned. `null`: somebody has it. */
async function take(store: Store, { person, act, keyHash }: Claim): Promise<string | null> {
  const token = randomUUID();
  const taken = await store.db
    .insertInto('receipt')
    .values({ person_id: person, act, key_hash: keyHash, claim: token })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'act', 'key_hash'])
        .doUpdateSet({ claim: token, result: null, at: now })
        .where(
          sql<SqlBool>`receipt.at < ${fromNow(-durations.receiptKept)} or (receipt.result is null and receipt.at < ${fromNow(-abandonedAfter)})`,
        ),
    )
    .returning('claim')
    .executeTakeFirst();
  return taken === undefined ? null : token;
}

async function readResult(store: Store, { person, act, keyHash }: Claim): Promise<Uint8Array | null> {
  const row = await store.db
    .selectFrom('receipt')
    .select('result')
    .where('person_id', '=', person)
    .where('act', '=', act)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  return row?.result ?? null;
}

function mineOf({ person, act, keyHash }: Claim, token: string) {
  return sql<SqlBool>`person_id = ${person} and act = ${act} and key_hash = ${keyHash} and claim = ${token}`;
}
