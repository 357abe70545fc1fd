import { openKeyring } from '@micromart/store/keys';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContactsPort } from '../contacts.ts';
import { plantContact, takeReferral } from './contacts.ts';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
let community: TestSystem;
let contacts: ContactsPort;
beforeAll(async () => {
  community = await testSystem('community');
  if (community.source.contacts === undefined) throw new Error('the community system takes no referrals');
  contacts = community.source.contacts;
});
afterAll(() => community[Symbol.asyncDispose]());

const own = () => ({ db: community.store.db, cipher: openKeyring(community.store.db, Buffer.alloc(32, 7)) });
const newAddress = () => `${crypto.randomUUID()}@mail.test`;
const newKey = () => crypto.randomUUID();

async function refer(person: TestPerson, address: string): Promise<'taken' | 'refused'> {
  return takeReferral(own(), community.source, person.subject, { id: `referral-${crypto.randomUUID()}`, name: 'Sam', address });
}

test('an address is found however it is written, by when it was given, and by nothing else', async () => {
  const address = newAddress();
  const [ann, ben] = [await community.person(), await community.person()];
  expect([await refer(ann, address), await refer(ben, ` ${address.toUpperCase()} `)]).toEqual(['taken', 'taken']);
  const counted = await contacts.count({ subject: address }, call);
  expect(counted).toEqual({ subject: address, givenAt: [expect.any(String), expect.any(String)], refused: false });
  expect(JSON.stringify(counted)).not.toContain(ann.subject);
  expect(await contacts.count({ subject: newAddress() }, call)).toMatchObject({ givenAt: [], refused: false });
});

test('forgetting removes it from everybody who gave it, once a key, and nobody can give it again', async () => {
  const address = newAddress();
  const [ann, ben] = [await community.person(), await community.person()];
  await refer(ann, address);
  await refer(ben, address);
  const before = (await ann.read('referral')).length;
  const heard: string[] = [];
  const stop = community.source.watch((subject) => heard.push(subject));
  const key = newKey();
  expect(await contacts.forget({ subject: address, key }, call)).toEqual({ subject: address, removed: 2 });
  expect(await contacts.forget({ subject: address, key }, call)).toEqual({ subject: address, removed: 2 });
  expect(await contacts.forget({ subject: address, key: newKey() }, call)).toEqual({ subject: address, removed: 0 });
  stop();
  expect(heard.toSorted()).toEqual([ann.subject, ben.subject].toSorted());
  expect(await ann.read('referral')).toHaveLength(before - 1);
  expect(await contacts.count({ subject: address }, call)).toEqual({ subject: address, givenAt: [], refused: true });

  expect(await refer(ann, address.toUpperCase())).toBe('refused');
  expect(await ann.read('referral')).toHaveLength(before - 1);
  expect(await refer(ann, newAddress())).toBe('taken');
});

test('of giving and refusing at the same time nothing is left over', async () => {
  const address = newAddress();
  const person = await community.person();
  const before = (await person.read('referral')).length;
  await Promise.all([refer(person, address), contacts.forget({ subject: address, key: newKey() }, call), refer(person, address)]);
  expect(await contacts.count({ subject: address }, call)).toMatchObject({ givenAt: [], refused: true });
  expect(await person.read('referral')).toHaveLength(before);
});

test('what its giver removes or erases is not found any more, and no address is stored readable', async () => {
  const address = newAddress();
  const person = await community.person();
  await refer(person, address);
  const [referral] = await person.read('referral');
  if (referral === undefined) throw new Error('no referral');
  await plantContact(community.store.db, own().cipher, { person: person.subject, id: referral.id, address });
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(c)::text as row from contact_lookup c union all select to_jsonb(r)::text from contact_refused r`.execute(
    community.store.db,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(address.slice(0, 8));
  await person.change('referral', referral.id, 'remove');
  await community.source.erase({ subject: person.subject, kinds: [], key: newKey() }, call);
  expect(await contacts.count({ subject: address }, call)).toMatchObject({ givenAt: [], refused: false });
});
