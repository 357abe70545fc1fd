import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearOfChannel } from './messaging.ts';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let messaging: TestSystem;
beforeAll(async () => {
  messaging = await testSystem('messaging');
});
afterAll(() => messaging[Symbol.asyncDispose]());

async function turn(person: TestPerson, id: string, on: boolean) {
  const { value } = await person.find('topic-choice', id);
  return person.change('topic-choice', id, 'set', { ...(value as object), on });
}

test('every topic is there on every channel', async () => {
  const person = await messaging.person();
  expect(await person.read('topic-choice')).toHaveLength(5 * 5);
});

test('an optional topic is switched off and on with equal ease', async () => {
  const person = await messaging.person();
  for (const on of [false, true])
    expect(await turn(person, 'offers:email', on)).toMatchObject({ outcome: 'changed', records: [{ value: { on } }] });
});

test('only on or off can be changed', async () => {
  const person = await messaging.person();
  const { value } = await person.find('topic-choice', 'offers:email');
  expect(await person.change('topic-choice', 'offers:email', 'set', { ...(value as object), topic: 'news' })).toMatchObject({
    outcome: 'refused',
    field: 'topic',
  });
});

test('an essential topic keeps a channel that reaches the person: one that a carrier or a phone forbids does not count', async () => {
  const person = await messaging.person();
  for (const id of ['orders:email', 'orders:mms']) expect(await turn(person, id, false)).toMatchObject({ outcome: 'changed' });
  expect(await turn(person, 'orders:push:browser-1', false)).toMatchObject({
    outcome: 'refused',
    field: 'on',
    reason: expect.stringContaining('Your orders'),
  });
  expect(await person.change('channel', 'push:browser-1', 'remove')).toMatchObject({ outcome: 'refused' });
  expect((await person.find('topic-choice', 'orders:push:browser-1')).value).toMatchObject({ on: true });
});

test('of two last channels switched off at the same moment one stays on', async () => {
  const person = await messaging.person();
  await turn(person, 'orders:email', false);
  const outcomes = await Promise.all(['orders:mms', 'orders:push:browser-1'].map((id) => turn(person, id, false)));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'refused']);
});

test('all marketing stops in one act, and the essentials stay', async () => {
  const person = await messaging.person();
  const outcome = await person.change('topic-choice', 'all', 'stop-marketing');
  expect(outcome.outcome === 'changed' && outcome.records.length).toBe(7);
  for (const { value } of await person.read('topic-choice'))
    expect(value).toMatchObject({ on: ['orders', 'notices'].includes((value as { topic: string }).topic) });
  expect(await person.change('topic-choice', 'all', 'stop-marketing')).toMatchObject({ outcome: 'changed', records: [] });
});

test('a push token is forgotten with every topic on it; an address is not forgotten here', async () => {
  const person = await messaging.person();
  const outcome = await person.change('channel', 'push:phone-1', 'remove');
  expect(outcome.outcome === 'changed' && outcome.removed.map(({ id }) => id).sort()).toEqual([
    'news:push:phone-1',
    'notices:push:phone-1',
    'offers:push:phone-1',
    'orders:push:phone-1',
    'products:push:phone-1',
    'push:phone-1',
  ]);
  expect(await person.change('channel', 'email', 'remove')).toMatchObject({ outcome: 'refused' });
});

test('the tracking of opens is switched off', async () => {
  const person = await messaging.person();
  expect(await person.change('open-tracking', 'main', 'set', { on: false })).toMatchObject({
    outcome: 'changed',
    records: [{ value: { on: false } }],
  });
});

test('what a carrier says stands in the channel and is told', async () => {
  const person = await messaging.person();
  const heard: string[] = [];
  const stop = messaging.source.watch((subject) => heard.push(subject));
  await hearOfChannel(messaging.source, person.subject, 'mms', 'carrier-stop');
  expect(await person.find('channel', 'mms')).toMatchObject({
    value: { blocked: 'carrier-stop', blockedSince: expect.any(String) },
    provenance: { changedBy: 'partner' },
  });
  await hearOfChannel(messaging.source, person.subject, 'mms', null);
  expect(await person.find('channel', 'mms')).toMatchObject({ value: { blocked: null, blockedSince: null } });
  expect(heard).toEqual([person.subject, person.subject]);
  stop();
});

async function moveChannel(person: TestPerson, id: string, target: string, changedBy: 'customer' | 'support' | 'system' = 'system') {
  const { version, value } = await person.find('channel', id);
  const reply = await messaging.source.change(
    {
      subject: person.subject,
      change: { kind: 'channel', id, act: 'set', value: { ...(value as object), target }, version, key: crypto.randomUUID(), changedBy },
    },
    { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' },
  );
  return reply.result;
}

test('a channel follows a contact change of the account, which only our own systems may tell', async () => {
  const person = await messaging.person();
  for (const changedBy of ['customer', 'support'] as const)
    expect(await moveChannel(person, 'email', 'thief@mail.test', changedBy)).toMatchObject({ outcome: 'refused', field: 'target' });
  expect(await person.find('channel', 'email')).toMatchObject({ value: { target: 'household@micromart.test' } });
  expect(await moveChannel(person, 'email', 'new@mail.test')).toMatchObject({ outcome: 'changed' });
  expect(await person.find('channel', 'email')).toMatchObject({ value: { target: 'new@mail.test', blocked: null } });
  expect(await moveChannel(person, (await pushOf(person)).id, 'new@mail.test')).toMatchObject({ outcome: 'refused' });
});

test('a number that is gone is said so, and what a STOP forbade stays off at a new number', async () => {
  const person = await messaging.person();
  expect(await moveChannel(person, 'mms', '')).toMatchObject({ outcome: 'changed' });
  expect(await person.find('channel', 'mms')).toMatchObject({ value: { target: '', blocked: 'no-address' } });
  expect(await moveChannel(person, 'mms', '+14045550143')).toMatchObject({ outcome: 'changed' });
  expect(await person.find('channel', 'mms')).toMatchObject({ value: { blocked: null, blockedSince: null } });

  expect(await person.find('channel', 'sms')).toMatchObject({ value: { blocked: 'carrier-stop' } });
  expect(await moveChannel(person, 'sms', '+14045550143')).toMatchObject({ outcome: 'changed' });
  expect(await person.find('channel', 'sms')).toMatchObject({ value: { target: '+14045550143', blocked: null } });
  const sms = (await person.read('topic-choice')).filter(({ id }) => id.endsWith(':sms'));
  expect(sms.map(({ value }) => (value as { on: boolean }).on)).toEqual(sms.map(() => false));
});

async function pushOf(person: TestPerson) {
  const push = (await person.read('channel')).find(({ id }) => id.startsWith('push:'));
  if (push === undefined) throw new Error('no push channel');
  return push;
}
