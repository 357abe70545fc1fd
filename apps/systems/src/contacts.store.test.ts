import { plantContact } from '@micromart/sources/embedded/contacts';
import { household } from '@micromart/sources/embedded/demo/household';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import { guardSource, type SourceAlarm } from '@micromart/sources/guard';
import { httpSource } from '@micromart/sources/http/http-source';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSystems, runSystems } from './running-systems.ts';

let store: TestStore;
let running: RunningSystems;
beforeAll(async () => {
  store = await testStore();
  running = await runSystems(openEmbeddedSystems({ db: store.db, cipher: cipher() }));
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const cipher = () => openKeyring(store.db, Buffer.alloc(32, 7));
const asking = () => ({ deadlineAt: Date.now() + 5000, requestId: 'r-1' });

/** An address that one customer gave, and the contacts as the BFF reaches them. */
async function given() {
  const address = `${crypto.randomUUID()}@mail.test`;
  const person = crypto.randomUUID();
  await plantPerson(store.db, cipher(), { ...household, person });
  await plantContact(store.db, cipher(), { person, id: 'referral-1', address });
  const alarms: SourceAlarm[] = [];
  const { contacts } = guardSource(httpSource({ id: 'community', ...running }), { onAlarm: (alarm) => alarms.push(alarm) });
  if (contacts === undefined) throw new Error('the community system takes no referrals');
  return { address, contacts, alarms };
}

test('an address is counted and forgotten over the wire, once a key', async () => {
  const { address, contacts } = await given();
  expect(await contacts.count({ subject: address }, asking())).toMatchObject({
    state: 'answered',
    result: { givenAt: [expect.any(String)] },
  });
  const key = crypto.randomUUID();
  for (let time = 0; time < 2; time++)
    expect(await contacts.forget({ subject: address, key }, asking())).toMatchObject({ state: 'answered', result: { removed: 1 } });
  expect(await contacts.count({ subject: address }, asking())).toMatchObject({ result: { givenAt: [], refused: true } });
});

test('an answer about another address is thrown away with an alarm', async () => {
  const { address, contacts, alarms } = await given();
  running.switches.set('community', 'other-person');
  expect(await contacts.count({ subject: address }, asking())).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
  running.switches.set('community', 'none');
  expect(alarms.map(({ kind }) => kind)).toEqual(['wrong-person']);
});

test('an answer that is lost on the way is the same when it is asked for again', async () => {
  const { address, contacts } = await given();
  const key = crypto.randomUUID();
  running.switches.set('community', 'reply-lost');
  expect(await contacts.forget({ subject: address, key }, asking())).toMatchObject({ state: 'unavailable' });
  running.switches.set('community', 'none');
  expect(await contacts.forget({ subject: address, key }, asking())).toMatchObject({ state: 'answered', result: { removed: 1 } });
});

test('a system that takes no referrals has no contacts', () => {
  expect(guardSource(httpSource({ id: 'kitchen', ...running }), { onAlarm: () => {} }).contacts).toBeUndefined();
});
