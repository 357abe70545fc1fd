import { connectedSystems } from '@micromart/domain/systems';
import { expect, test } from 'vitest';
import { type TestPerson, type TestServer, testServer } from './test-server.ts';

async function held(server: TestServer, person: TestPerson, kind: string) {
  const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
  return (await server.embedded.sharing.read({ subject: person.id, kinds: [kind], after: null, limit: 1000 }, call)).records;
}

test('a purpose is stopped and allowed again in the sharing register', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const stored = async () => (await held(server, person, 'purpose-choice')).find(({ id }) => id === 'improve');
  for (const allowed of [false, true]) {
    const { data } = await client.call('sharing.setPurpose', { id: 'improve', allowed, version: (await stored())?.version });
    expect(data.outcome).toBe('changed');
    expect((await stored())?.value).toEqual({ purpose: 'improve', allowed });
  }
  const { choices } = (await client.call('sharing.read', {})).data.data;
  expect(choices.map(({ entry }: { entry: string }) => entry)).toEqual(['J2', 'E11', 'J0', 'L3']);
  expect(choices[2].quote).toContain('designed to safely share');
});

test('the ledger is filtered by recipient and purpose, and the sales are counted from the register', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson());
  const { sales, ledger } = (await client.call('sharing.read', {})).data.data;
  expect(sales).toMatchObject({ count: '0 sales', proof: expect.stringContaining('20 times') });
  expect(ledger).toMatchObject({ all: 20, fitting: 20 });
  const stripe = (await client.call('sharing.read', { recipient: 'stripe' })).data.data.ledger;
  expect(stripe).toMatchObject({ all: 20, fitting: 6, asked: { recipient: 'stripe', purpose: '' } });
  expect(new Set(stripe.lines.map(({ recipient }: { recipient: string }) => recipient))).toEqual(new Set(['Stripe']));
  expect((await client.call('sharing.read', { purpose: 'marketing', recipient: 'stripe' })).data.data.ledger.lines).toEqual([]);
  const nobody = await server.signIn(await server.newPerson([]));
  expect((await nobody.call('sharing.read', {})).data.data).toMatchObject({ sales: null, ledger: { all: 0 } });
});

test('the map counts what is held, and draws a system that does not answer as not asked', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const map = (await client.call('dataMap.read')).data;
  expect(map).toMatchObject({ notAsked: [] });
  const shopRecords = map.systems.find(({ id }: { id: string }) => id === 'system-shop');
  expect(shopRecords.count).toBeGreaterThan(5);
  expect(map.recipients.find(({ id }: { id: string }) => id === 'recipient-stripe')).toMatchObject({ count: 6, said: 'sent 6 times' });
  const ids = new Set([...map.systems, ...map.data, ...map.purposes, ...map.recipients].map(({ id }: { id: string }) => id));
  for (const { from, to } of map.links) expect([ids.has(from), ids.has(to)], `${from} ${to}`).toEqual([true, true]);

  server.faults.set('shop', 'error');
  server.faults.set('sharing', 'error');
  const stranger = await server.signIn(await server.newPerson());
  const broken = (await stranger.call('dataMap.read')).data;
  expect(broken.notAsked).toEqual(expect.arrayContaining(['the shop', 'the sharing register']));
  expect(broken.systems.find(({ id }: { id: string }) => id === 'system-shop')).toMatchObject({ count: null, said: 'not asked' });
  for (const one of broken.recipients) expect(one).toMatchObject({ count: null, said: 'not asked' });
});

test('nobody holds anything: the map says so of each system that answered', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson([]));
  const map = (await client.call('dataMap.read')).data;
  expect(map.systems.map(({ count }: { count: number }) => count)).toEqual(connectedSystems.map(() => 0));
  expect(map).toMatchObject({ data: [], purposes: [], links: [], notAsked: [] });
});

test('what support could see and what the data changed are told by their own systems, one by one', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson());
  const whole = (await client.call('dataUse.read')).data;
  expect(whole).toMatchObject({ suggestions: { state: 'fresh' }, conversations: { state: 'fresh' }, personalise: true });
  server.faults.set('care', 'error');
  const other = await server.signIn(await server.newPerson());
  expect((await other.call('dataUse.read')).data).toMatchObject({
    suggestions: { state: 'fresh' },
    conversations: { state: 'unavailable', system: 'the customer care system' },
  });
});
