import { logSystems } from '@micromart/domain/logs';
import { findRecordKind, recordKinds } from '@micromart/domain/record-kinds';
import { disclosureKind, recipientKind } from '@micromart/domain/records/sharing';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { openKeyring } from '@micromart/store/keys';
import { testStore } from '@micromart/store/test-store';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoPeople, seedDemoPeople } from './demo-people.ts';
import { openEmbeddedSystems } from './open-embedded-systems.ts';

const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
const person = (id: string) => demoPeople.find((demo) => demo.person.startsWith(id))?.records ?? [];

/** Nothing was released to an authority; a request to delete, and whether a log is kept, is said by the person. */
const withoutAny = ['sharing.legal-release', 'sharing.deletion-at-recipient', ...logSystems.map((system) => `${system}.collecting`)];

test('the household holds something of every kind, two kinds that nobody knows, and a field that nobody knows', () => {
  const kinds = new Set([...withoutAny, ...person('p-household').map(({ system, kind }) => `${system}.${kind}`)]);
  expect(recordKinds.map(({ system, kind }) => `${system}.${kind}`).filter((kind) => !kinds.has(kind))).toEqual([]);
  const unknown = person('p-household').filter(({ system, kind }) => !findRecordKind(system, kind));
  expect(unknown.map(({ kind }) => kind)).toEqual(['loyalty-tier', 'basket-forecast']);
  const strange = person('p-household').filter(
    ({ system, kind, value }) => findRecordKind(system, kind)?.value.safeParse(value).success === false,
  );
  expect(strange.map(({ id }) => id)).toEqual(['enquiry-2']);
});

test('each record stands once', () => {
  for (const { records } of demoPeople)
    expect(new Set(records.map(({ system, kind, id }) => `${system} ${kind} ${id}`)).size).toBe(records.length);
});

test('the newcomer has what registration forces, and the count of sales; the busy one twelve devices and six addresses; the one who moved, addresses in four countries', () => {
  expect(person('p-newcomer').map(({ kind }) => kind)).toEqual(['account', 'email', 'sign-in-factor', 'sales']);
  expect(person('p-busy').filter(({ kind }) => kind === 'device')).toHaveLength(12);
  expect(person('p-busy').filter(({ kind }) => kind === 'address')).toHaveLength(6);
  expect(
    person('p-moved')
      .filter(({ kind }) => kind === 'address')
      .map(({ value }) => (value as { country: string }).country),
  ).toEqual(['SA', 'JP', 'DE', 'BR']);
});

test('the register says of each recipient of the household and of the one who moved when something last went there', () => {
  for (const records of [person('p-household'), person('p-moved')]) {
    const newest = new Map<string, string>();
    for (const { value } of records.filter(({ kind }) => kind === disclosureKind.kind)) {
      const { recipient, at } = disclosureKind.value.parse(value);
      if (at > (newest.get(recipient) ?? '')) newest.set(recipient, at);
    }
    const told = records
      .filter(({ kind }) => kind === recipientKind.kind)
      .map(({ value }) => recipientKind.value.parse(value))
      .map(({ recipient, lastSentAt }): [string, string | null] => [recipient, lastSentAt]);
    expect(Object.fromEntries(newest)).toEqual(Object.fromEntries(told));
  }
});

/** Where a channel leads is set by our own systems only. */
const isSetByPerson = (system: ConnectedSystemId, kind: string) =>
  kind !== 'channel' && findRecordKind(system, kind)?.acts.includes('set') === true;

test('every value that is set passes the rules of its own system again', async () => {
  await using store = await testStore();
  const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
  await seedDemoPeople(store.db, cipher);
  for (const system of Object.values(openEmbeddedSystems({ db: store.db, cipher }))) {
    for (const { person: subject } of demoPeople) {
      const { records } = await system.read({ subject, kinds: [], after: null, limit: 1000 }, call);
      for (const { kind, id, version, value } of records.filter((record) => isSetByPerson(system.id, record.kind))) {
        const { result } = await system.change(
          { subject, change: { kind, id, act: 'set', value, version, key: `again-${kind}-${id}`.slice(0, 80), changedBy: 'customer' } },
          call,
        );
        expect(result, `${subject} ${kind} ${id}`).toMatchObject({ outcome: 'changed' });
      }
    }
  }
});

test('seeding twice, also at the same time, puts everything once; what was erased stays erased', async () => {
  await using store = await testStore();
  const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
  await Promise.all([seedDemoPeople(store.db, cipher), seedDemoPeople(store.db, cipher)]);
  const { accounts } = openEmbeddedSystems({ db: store.db, cipher });
  await accounts.erase({ subject: 'p-newcomer-2b94d3', kinds: [], key: 'erasure-key' }, call);
  await seedDemoPeople(store.db, cipher);
  expect(await accounts.read({ subject: 'p-newcomer-2b94d3', kinds: [], after: null, limit: 1000 }, call)).toMatchObject({ records: [] });
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from held_record`.execute(store.db);
  expect(rows[0]?.count).toBe(demoPeople.reduce((sum, { records }) => sum + records.length, 0) - 3);
});

test('who was seeded by an earlier version gets what was added since, and nothing else again', async () => {
  await using store = await testStore();
  const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
  await seedDemoPeople(store.db, cipher);
  const { accounts, shop } = openEmbeddedSystems({ db: store.db, cipher });
  const subject = 'p-busy-e05a61';
  await accounts.erase({ subject, kinds: ['name'], key: 'erasure-key' }, call);
  await sql`delete from held_record where person_id = ${subject} and system = 'shop'`.execute(store.db);
  await sql`delete from source_receipt where person_id = ${subject} and key = 'demo-people-2'`.execute(store.db);
  await seedDemoPeople(store.db, cipher);
  const count = async (source: typeof shop, kinds: string[]) =>
    (await source.read({ subject, kinds, after: null, limit: 1000 }, call)).records.length;
  expect(await count(accounts, ['name'])).toBe(0);
  expect(await count(shop, ['order'])).toBe(120);
});

test('nothing personal stands in the table in the clear', async () => {
  await using store = await testStore();
  await seedDemoPeople(store.db, openKeyring(store.db, Buffer.alloc(32, 7)));
  const { rows } = await sql<{ line: string }>`select row_to_json(r)::text || encode(sealed, 'escape') as line from held_record r`.execute(
    store.db,
  );
  const text = rows.map(({ line }) => line).join('\n');
  for (const canary of ['Alvarez', '@micromart.test', '+1404', 'Juniper', 'Herb garden', 'when you registered'])
    expect(text).not.toContain(canary);
});
