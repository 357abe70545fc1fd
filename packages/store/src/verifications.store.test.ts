import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { openKeyring } from './keys.ts';
import { passTime } from './pass-time.ts';
import { testStore } from './test-store.ts';
import { beginVerification, cancelVerifications, judgeCode, openVerifications, type VerificationPurpose } from './verifications.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const otherNode = await store.again();
const keyring = openKeyring(store.db, randomBytes(32));
const minute = 60_000;
const ttl = 10 * minute;
const session = 'session-1';

let people = 0;
const someone = () => `person-${++people}`;

async function begin(person: string, purpose: VerificationPurpose = 'change-email', target = 'new@example.test') {
  const begun = await beginVerification(store, keyring, { person, purpose, session, target, ttl });
  if ('tooMany' in begun) throw new Error('too many');
  const ask = { person, purpose, session, id: begun.id };
  return { ...begun, ask, wrong: begun.code === '000000' ? '000001' : '000000' };
}

test('the right code gives the address it was sent to, once', async () => {
  const { ask, code, wrong } = await begin(someone());
  expect(await judgeCode(store, keyring, { ...ask, code: wrong })).toEqual({ outcome: 'wrong', left: 4 });
  expect(await judgeCode(store, keyring, { ...ask, code })).toEqual({ outcome: 'right', target: 'new@example.test' });
  expect(await judgeCode(store, keyring, { ...ask, code })).toEqual({ outcome: 'expired' });
});

test('of sixteen equal right guesses at once, on two nodes, one wins', async () => {
  for (let round = 0; round < 10; round++) {
    const { ask, code } = await begin(someone());
    const judged = await Promise.all(
      Array.from({ length: 16 }, (_, at) => judgeCode(at % 2 ? store : otherNode, keyring, { ...ask, code })),
    );
    expect(judged.filter(({ outcome }) => outcome === 'right')).toHaveLength(1);
  }
});

test('five guesses are judged, also when sixteen come at once', async () => {
  const { ask, code, wrong } = await begin(someone());
  const judged = await Promise.all(
    Array.from({ length: 16 }, (_, at) => judgeCode(at % 2 ? store : otherNode, keyring, { ...ask, code: wrong })),
  );
  expect(judged.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
  expect(await judgeCode(store, keyring, { ...ask, code })).toEqual({ outcome: 'expired' });
});

test('a code is of no use to another person, purpose, session or code', async () => {
  const { ask, code } = await begin(someone());
  const other = await begin(someone());
  for (const guess of [
    { ...ask, person: other.ask.person },
    { ...ask, purpose: 'change-phone' as const },
    { ...ask, session: 'session-2' },
    { ...ask, id: other.id },
    { ...ask, id: 'no id at all' },
  ]) {
    expect((await judgeCode(store, keyring, { ...guess, code })).outcome).toBe('expired');
  }
  expect((await judgeCode(store, keyring, { ...ask, code })).outcome).toBe('right');
});

test('a code dies when its time is over, when it is cancelled, and when a newer one is sent', async () => {
  const late = await begin(someone());
  await passTime(store, ttl);
  expect((await judgeCode(store, keyring, { ...late.ask, code: late.code })).outcome).toBe('expired');

  const cancelled = await begin(someone());
  await cancelVerifications(store, cancelled.ask.person);
  expect((await judgeCode(store, keyring, { ...cancelled.ask, code: cancelled.code })).outcome).toBe('expired');

  const older = await begin(someone());
  const newer = await begin(older.ask.person, 'change-email', 'newer@example.test');
  const phone = await begin(older.ask.person, 'change-phone', '+15550100');
  expect((await judgeCode(store, keyring, { ...older.ask, code: older.code })).outcome).toBe('expired');
  expect(await openEmailChange(older.ask.person)).toMatchObject({
    id: newer.id,
    target: 'newer@example.test',
  });
  expect((await judgeCode(store, keyring, { ...newer.ask, code: newer.code })).outcome).toBe('right');
  expect((await judgeCode(store, keyring, { ...phone.ask, code: phone.code })).outcome).toBe('right');
  expect(await openEmailChange(older.ask.person)).toBeUndefined();
});

test('five codes in a quarter of an hour, also when twelve are asked for at once; ten a day', async () => {
  const person = someone();
  const ask = { person, purpose: 'change-email' as const, session, target: 'new@example.test', ttl };
  const asked = await Promise.all(Array.from({ length: 12 }, (_, at) => beginVerification(at % 2 ? store : otherNode, keyring, ask)));
  expect(asked.filter((begun) => 'code' in begun)).toHaveLength(5);
  const refused = asked.find((begun) => 'tooMany' in begun);
  expect(refused).toMatchObject({ tooMany: true, retryAfterSeconds: expect.closeTo(900, -2) });

  await passTime(store, 16 * minute);
  for (let sent = 5; sent < 10; sent++) expect(await beginVerification(store, keyring, ask)).toHaveProperty('code');
  await passTime(store, 16 * minute);
  expect(await beginVerification(store, keyring, ask)).toMatchObject({ tooMany: true, retryAfterSeconds: expect.closeTo(23.5 * 3600, -4) });
  await passTime(store, 24 * 60 * minute);
  expect(await beginVerification(store, keyring, ask)).toHaveProperty('code');
});

test('codes that anybody may ask for stand beside each other; an asker has three of five, and five guesses of ten', async () => {
  const person = someone();
  const ask = { person, purpose: 'prove-address' as const, target: 'own@example.test', ttl };
  const beginAs = async (asker: string, ticket: string) => {
    const begun = await beginVerification(store, keyring, { ...ask, session: ticket, asker });
    return 'tooMany' in begun ? null : { person, purpose: ask.purpose, session: ticket, ...begun };
  };
  const own = await beginAs('home', 'owner');
  const strangers = [await beginAs('elsewhere', 's-1'), await beginAs('elsewhere', 's-2'), await beginAs('elsewhere', 's-3')];
  expect(await beginAs('elsewhere', 's-4')).toBeNull();
  const guesses = strangers.flatMap((begun) => (begun === null ? [] : Array.from({ length: 4 }, () => begun)));
  const judged = await Promise.all(
    guesses.map((begun) => judgeCode(store, keyring, { ...begun, code: begun.code === '000000' ? '000001' : '000000' })),
  );
  expect(judged.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
  if (own === null) throw new Error('the first code is one too many');
  expect(await judgeCode(store, keyring, own)).toEqual({ outcome: 'right', target: ask.target });
  expect(await beginAs('home', 'owner again')).not.toBeNull();
  expect(await beginAs('a third', 't')).toBeNull();
});

test('ten guesses a day over all codes', async () => {
  const person = someone();
  let judged = 0;
  for (let sent = 0; sent < 4; sent++) {
    const begun = await beginVerification(store, keyring, { person, purpose: 'change-email', session, target: 'new@example.test', ttl });
    if ('tooMany' in begun) break;
    for (let tries = 0; tries < 3 + sent; tries++) {
      const wrong = begun.code === '000000' ? '000001' : '000000';
      const { outcome } = await judgeCode(store, keyring, { person, purpose: 'change-email', session, id: begun.id, code: wrong });
      if (outcome === 'wrong') judged++;
    }
  }
  expect(judged).toBe(10);
});

async function openEmailChange(person: string) {
  return (await openVerifications(store, keyring, person)).find((verification) => verification.purpose === 'change-email');
}
