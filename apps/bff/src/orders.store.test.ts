import { type AddressInfo, createServer } from 'node:net';
import { household } from '@micromart/sources/embedded/demo/household';
import { readDiary } from '@micromart/store/diary';
import { readNumberScan } from '@micromart/store/number-scans';
import { expect, test } from 'vitest';
import { createStripeDouble } from '../../systems/src/stripe-double/server.ts';
import { scanPerson, scanSomePeople } from './platform/scan-numbers.ts';
import { type TestPerson, type TestServer, testServer } from './test-server.ts';

const card = '4242 4242 4242 4242';

/** As the system of record has it now. */
async function held(server: TestServer, person: TestPerson, kind: string, system: 'shop' | 'accounts' | 'care' = 'shop') {
  const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
  const { records } = await server.embedded[system].read({ subject: person.id, kinds: [kind], after: null, limit: 1000 }, call);
  return records;
}

test('where an open order goes is changed in the shop, and one that has left is not', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const { orders } = (await client.call('orders.read', {})).data.data;
  const open = orders.find((order: { isOpen: boolean }) => order.isOpen);
  const value = { ...open.deliverTo, street: '1 Peachtree Street' };
  expect((await client.call('orders.changeDelivery', { id: open.id, value, version: open.version })).data).toMatchObject({
    outcome: 'changed',
  });
  const order = (await held(server, person, 'order')).find(({ id }) => id === open.id);
  expect(order?.value).toMatchObject({ deliverTo: { street: '1 Peachtree Street' }, number: open.number });

  const wrong = await client.call('orders.changeDelivery', { id: open.id, value: { ...value, postcode: 'x' }, version: order?.version });
  expect(wrong.data).toMatchObject({ outcome: 'refused', field: 'postcode' });
  const phone = await client.call('orders.changeContactPhone', { id: open.id, value: '+1 404 555 0199', version: order?.version });
  expect(phone.data).toMatchObject({ outcome: 'changed' });
  expect((await held(server, person, 'order')).find(({ id }) => id === open.id)?.value).toMatchObject({ contactPhone: '+14045550199' });

  const left = orders.find((one: { isOpen: boolean }) => !one.isOpen);
  const late = await client.call('orders.changeDelivery', {
    id: left.id,
    value: { ...left.deliverTo, street: 'Elsewhere' },
    version: left.version,
  });
  expect(late.data).toMatchObject({ outcome: 'refused' });
});

test('the cart is emptied and the billing address changed and cleared in the shop, and nobody reaches those of others', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const { cart, billing } = (await client.call('orders.read', {})).data.data;
  expect((await client.call('orders.clearCart', { version: cart.version })).data.outcome).toBe('changed');
  expect(await held(server, person, 'cart')).toEqual([]);
  const set = { act: 'set', value: { ...billing.value, recipient: 'The firm' }, version: billing.version };
  expect((await client.call('orders.changeBilling', set)).data.outcome).toBe('changed');
  const [record] = await held(server, person, 'billing');
  expect(record?.value).toMatchObject({ recipient: 'The firm' });
  expect((await client.call('orders.changeBilling', { act: 'clear', version: record?.version })).data.outcome).toBe('changed');
  expect(await held(server, person, 'billing')).toEqual([]);

  const other = await server.signIn(await server.newPerson());
  const [order] = await held(server, person, 'order');
  const reached = await other.call('orders.changeContactPhone', { id: order?.id, value: '', version: order?.version });
  expect(reached.data).toEqual({ outcome: 'conflict', lines: [], value: null, version: null });
});

/** One that no system hands out by itself, so nobody takes it before the double listens there. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

async function withStripe() {
  const port = await freePort();
  // A demo looks for what stands in for Stripe three above its own port.
  const server = await testServer({ env: () => ({ PORT: String(port - 3) }) });
  const [person, second] = [await server.newPerson(), await server.newPerson()];
  const { stripe } = server.services.env;
  const method = { id: 'pm_own', type: 'card', brand: 'visa', last4: '4242', month: 8, year: 2040 } as const;
  const customers = [
    { id: 'cus_own', person: person.id, name: 'A', email: 'a@mail.test', methods: [method] },
    { id: 'cus_second', person: second.id, name: 'B', email: 'b@mail.test', methods: [{ ...method, id: 'pm_second', last4: '1881' }] },
  ];
  const double = await createStripeDouble({ secretKey: stripe?.secretKey ?? '', customers, detachedFile: null });
  await new Promise<void>((listening) => void double.server.listen(port, 'localhost', listening));
  return {
    server,
    person,
    second,
    double,
    address: `http://localhost:${(double.server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      double.server.closeAllConnections();
      double.server.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

test('a card is read from Stripe, removed there, and gone afterwards; not for anybody else', async () => {
  await using running = await withStripe();
  const client = await running.server.signIn(running.person);
  const other = await running.server.signIn(await running.server.newPerson());
  expect((await other.call('payment.read')).data).toMatchObject({
    state: 'fresh',
    data: { isConnected: true, isKnown: false, methods: [] },
  });
  expect((await other.call('payment.detachMethod', { id: 'pm_own' })).data).toMatchObject({ outcome: 'conflict', version: null });
  expect((await client.call('payment.read')).data).toMatchObject({
    state: 'fresh',
    data: {
      details: 'your name and e-mail address',
      methods: [{ id: 'pm_own', label: 'Visa ending in 4242', until: 'Valid until August 2040', isExpired: false }],
    },
  });
  for (const q of ['4242', 'card', 'visa'])
    expect((await client.call('search.read', { q })).data, q).toMatchObject({ cards: [{ label: 'Visa ending in 4242' }], notAsked: [] });
  expect((await client.call('search.read', { q: '1881' })).data.cards).toEqual([]);
  expect((await other.call('search.read', { q: '4242' })).data.cards).toEqual([]);
  expect((await client.call('payment.detachMethod', { id: 'pm_own' })).data).toEqual({ outcome: 'changed', undo: null });
  expect(running.double.asked.some(({ method, path }) => method === 'POST' && path === '/v1/payment_methods/pm_own/detach')).toBe(true);
  expect((await client.call('payment.read')).data).toMatchObject({ data: { methods: [] } });
});

test('of two people who both have a card at Stripe, neither sees or removes the other’s', async () => {
  await using running = await withStripe();
  const people = [
    { client: await running.server.signIn(running.person), own: 'pm_own', foreign: 'pm_second', customer: 'cus_own' },
    { client: await running.server.signIn(running.second), own: 'pm_second', foreign: 'pm_own', customer: 'cus_second' },
  ];
  for (const { client, own, foreign, customer } of people) {
    expect((await client.call('payment.detachMethod', { id: foreign })).data).toMatchObject({ outcome: 'conflict', version: null });
    const { text } = await client.call('payment.read');
    expect([text.includes(own), text.includes(foreign)]).toEqual([true, false]);
    expect((await client.call('payment.openPortal', {})).data.url).toContain(`/portal/${customer}`);
  }
  expect(running.double.asked.filter(({ path }) => path.endsWith('/detach'))).toEqual([]);
});

test('a card whose removal was not answered is found removed with the same key, and stands in the diary once, without its number', async () => {
  await using running = await withStripe();
  const { server, person, double } = running;
  const client = await server.signIn(person);
  const input = { id: 'pm_own', key: crypto.randomUUID() };
  double.server.prependListener('request', (request) => {
    if (request.url?.endsWith('/detach') && double.asked.every(({ path }) => !path.endsWith('/detach'))) double.fault = 'reply-lost';
  });
  expect((await client.call('payment.detachMethod', input)).data).toMatchObject({ outcome: 'unknown', system: 'Stripe' });
  double.fault = 'none';
  for (let time = 0; time < 2; time++)
    expect((await client.call('payment.detachMethod', input)).data).toEqual({ outcome: 'changed', undo: null });
  expect((await client.call('payment.detachMethod', { id: 'pm_own' })).data).toMatchObject({ outcome: 'conflict' });
  const diary = await readDiary(server.store, server.services.keyring, person.id, { kind: 'payment-method', limit: 10 });
  expect(diary).toEqual([
    expect.objectContaining({ system: 'stripe', act: 'remove', before: { type: 'card', brand: 'visa', lastFour: '4242' }, after: null }),
  ]);
});

test('Stripe’s own page is opened after a fresh sign-in only', async () => {
  await using running = await withStripe();
  const stale = await running.server.signIn(running.person, { fresh: false });
  expect((await stale.call('payment.openPortal', {})).code).toBe('fresh-sign-in-needed');
  const client = await running.server.signIn(running.person);
  const { data } = await client.call('payment.openPortal', {});
  expect(data).toMatchObject({ outcome: 'opened', url: expect.stringContaining(`${running.address}/portal/cus_own`) });
});

test('Stripe that does not answer, or is not connected, is never told as nothing held', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson());
  expect((await client.call('payment.read')).data).toMatchObject({ state: 'unavailable', system: 'Stripe' });
  expect((await client.call('search.read', { q: '4242' })).data).toMatchObject({ cards: [], notAsked: ['Stripe'] });
  Object.assign(server.services, { stripe: null });
  expect((await client.call('payment.read')).data).toMatchObject({ state: 'fresh', data: { isConnected: false } });
  expect((await client.call('search.read', { q: '4242' })).data).toMatchObject({ cards: [], notAsked: ['Stripe'] });
  expect((await client.call('payment.openPortal', {})).data).toMatchObject({ outcome: 'refused' });
});

test('a planted card number is found in a sealed record and in the diary, shown by its last digits, and removed from both', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  expect((await client.call('storedNumbers.read')).data).toMatchObject({ searchedAt: null, found: [] });
  await scanPerson(server.services, person.id);
  expect((await client.call('storedNumbers.read')).data).toMatchObject({ searchedAt: expect.any(String), found: [], unsearched: [] });

  const [employer] = await held(server, person, 'employer', 'accounts');
  const typed = { kind: 'employer', id: 'main', act: 'set', value: `Bakery ${card}`, version: employer?.version };
  await client.call('personalInfo.changeValue', typed);
  expect((await client.call('storedNumbers.search', {})).data.outcome).toBe('changed');
  const { data: found, text } = await client.call('storedNumbers.read');
  expect(found.found).toMatchObject([
    { label: 'Card number ending in 4242', where: 'In Employer, in the account system', href: '/#personal-information' },
    { label: 'Card number ending in 4242', where: 'In the diary of your changes, in this page' },
  ]);
  expect(text).not.toContain(card);

  expect((await client.call('storedNumbers.remove', {})).data).toEqual({ outcome: 'changed', undo: null });
  expect((await held(server, person, 'employer', 'accounts'))[0]?.value).toBe('Bakery [number removed]');
  expect((await client.call('storedNumbers.read')).data).toMatchObject({ found: [] });
  const about = await client.call('overview.readAbout', { system: 'accounts', kind: 'employer', id: 'main' });
  expect(about.text).not.toContain('4242');
  expect((await client.call('accessLog.read', {})).data.systems.lines[0]).toMatchObject({
    who: 'The daily search for card numbers',
    ended: 'none found',
  });
});

test('a system that could not be searched is named, and the search does not speak for it', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  server.faults.set('kitchen', 'error');
  await scanPerson(server.services, person.id);
  expect((await client.call('storedNumbers.read')).data).toMatchObject({ found: [], unsearched: ['the kitchen system'] });
});

test('nothing is called removed while its system is away, and what was found there is not forgotten', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const [employer] = await held(server, person, 'employer', 'accounts');
  const typed = { kind: 'employer', id: 'main', act: 'set', value: `Bakery ${card}`, version: employer?.version };
  await client.call('personalInfo.changeValue', typed);
  await client.call('storedNumbers.search', {});
  server.faults.set('accounts', 'error');
  expect((await client.call('storedNumbers.remove', {})).data).toMatchObject({ outcome: 'unavailable', system: 'the account system' });
  const { data } = await client.call('storedNumbers.read');
  expect(data).toMatchObject({
    found: [{ label: 'Card number ending in 4242', where: 'In Employer, in the account system' }],
    unsearched: ['the account system'],
  });
  expect((await client.call('accessLog.read', {})).data.systems.lines[0].ended).toBe('none found in what could be asked');
  server.faults.set('accounts', 'none');
  await expect
    .poll(async () => (await client.call('storedNumbers.remove', {})).data.outcome, { timeout: 20_000, interval: 2000 })
    .toBe('changed');
  expect((await client.call('storedNumbers.read')).data).toMatchObject({ found: [], unsearched: [] });
});

test('somebody whose data cannot be searched keeps nobody else’s from it, and a job whose time is over leaves the rest to the next', async () => {
  await using server = await testServer();
  const people = [await server.newPerson(), await server.newPerson()];
  const unreadable = { person_id: 'aa-first', version: 1, wrapped: Buffer.from('x'), wrapped_by: 'another key' };
  await server.store.db.insertInto('person_key').values(unreadable).execute();
  await scanSomePeople(server.services, '', 0);
  expect(server.logged.filter((line) => line.includes('"alarm":"unsearched-person"'))).toHaveLength(1);
  for (const { id } of people)
    await expect.poll(() => readNumberScan(server.store.db, server.services.keyring, id), { timeout: 20_000 }).not.toBeNull();
});

test('nothing of the demo people is taken for such a number', async () => {
  await using server = await testServer();
  const person = await server.newPerson(household.records);
  expect(await scanPerson(server.services, person.id)).toEqual({ findings: [], unsearched: [] });
});
