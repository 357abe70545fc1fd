import { readDiary } from '@micromart/store/diary';
import { makeUnsubscribeLink } from '@micromart/store/unsubscribe-links';
import { afterAll, expect, test } from 'vitest';
import { readUnsubscribing } from './capabilities/messages/read-unsubscribing.ts';
import { endChoice } from './capabilities/messages/unsubscribe.ts';
import { sendDemoOffer } from './demo/send-demo-offer.ts';
import type { TestClient } from './test-client.ts';
import { type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const oneClick = 'List-Unsubscribe=One-Click';
/** As a mail program sends it: from elsewhere, without a cookie. */
const fromElsewhere = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };

async function linkFor(person: TestPerson, choice = 'offers:email'): Promise<string> {
  return `/unsubscribe/${await makeUnsubscribeLink(server.store.db, server.services.keyring, { person: person.id, choice })}`;
}

async function isOn(person: TestPerson, choice = 'offers:email'): Promise<boolean> {
  const held = await server.services.sources.messaging.read(
    { subject: person.id, kinds: ['topic-choice'] },
    { deadlineAt: Date.now() + 5000, requestId: 'test' },
  );
  if (held.state !== 'fresh') throw new Error('the messaging system is away');
  return (held.data.find(({ id }) => id === choice)?.value as { on: boolean } | undefined)?.on ?? false;
}

const press = (client: TestClient, link: string, headers: Record<string, string> = urlencoded, body: string = oneClick) =>
  client.request(link, { method: 'POST', headers: { ...fromElsewhere, ...headers }, body });
const turnsOff = (person: TestPerson, choice?: string) => expect.poll(() => isOn(person, choice), { timeout: 20_000 }).toBe(false);

test('one press from anywhere takes effect at the system of record, and stands in the diary', async () => {
  const person = await server.newPerson();
  const reply = await press(server.anonymous(), await linkFor(person));
  expect([reply.status, reply.text, reply.headers.get('location'), reply.headers.get('set-cookie')]).toEqual([200, '', null, null]);
  await turnsOff(person);
  const lines = () => readDiary(server.store, server.services.keyring, person.id, { kind: 'topic-choice', limit: 10 });
  await expect
    .poll(async () => (await lines()).map(({ actor, act, recordId }) => [actor, act, recordId]))
    .toEqual([['customer', 'unsubscribe', 'offers:email']]);
  const client = await server.signIn(person);
  const about = await client.call('overview.readAbout', { system: 'messaging', kind: 'topic-choice', id: 'offers:email' });
  expect(about.data.history[0]).toMatchObject({ who: 'you, by the link in a message', canUndo: true });
});

test('it may come as a multipart form, and again', async () => {
  const person = await server.newPerson();
  const link = await linkFor(person);
  const body = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;
  for (let time = 0; time < 2; time++)
    expect((await press(server.anonymous(), link, { 'content-type': 'multipart/form-data; boundary=b' }, body)).status).toBe(200);
  await turnsOff(person);
});

test('looking at the link changes nothing, signed in or not; its page has a button that works without script', async () => {
  const person = await server.newPerson();
  const link = await linkFor(person);
  for (const client of [server.anonymous(), await server.signIn(person)])
    for (const method of ['GET', 'HEAD']) {
      const looked = await client.request(link, { method, headers: { accept: 'text/html', ...fromElsewhere } });
      expect(looked.status).toBe(200);
      if (method === 'GET') expect(looked.text.includes(`<form action="${link}" method="post">`)).toBe(true);
    }
  expect(await isOn(person)).toBe(true);
  const pressed = await server.anonymous().send(link, { 'List-Unsubscribe': 'One-Click' });
  expect([pressed.status, pressed.text.includes('We have your no.')]).toEqual([200, true]);
  await turnsOff(person);
});

test('the page of a link names the topic and the channel, and nothing of the person', async () => {
  const person = await server.newPerson();
  const said = async (choice: string) => readUnsubscribing(server.services, (await linkFor(person, choice)).split('/').at(-1) ?? '');
  expect(await said('offers:email')).toBe('“Offers” by e-mail');
  expect(await said(`news:push:${person.id}`)).toBe('“Company news” by push to one device');
  expect(await said('no-such:email')).toBeNull();
  expect(await readUnsubscribing(server.services, 'x'.repeat(43))).toBeNull();
});

test('a link of nobody is answered like any other, and a press without the agreed words is refused', async () => {
  const person = await server.newPerson();
  const link = await linkFor(person);
  const [known, unknown] = [await press(server.anonymous(), link), await press(server.anonymous(), `/unsubscribe/${'x'.repeat(43)}`)];
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  const other = await server.newPerson();
  const otherLink = await linkFor(other);
  for (const [headers, body] of [
    [urlencoded, ''],
    [urlencoded, 'List-Unsubscribe=no'],
    [{ 'content-type': 'application/json' }, '{"List-Unsubscribe":"One-Click"}'],
  ] as const)
    expect((await press(server.anonymous(), otherLink, headers, body)).status).toBe(400);
  expect(await isOn(other)).toBe(true);
});

test('no other form takes a press from another site', async () => {
  const client = await server.signIn(await server.newPerson());
  for (const path of ['/act', '/cookies', '/my-address', '/auth/sign-out']) expect((await press(client, path)).status, path).toBe(403);
});

test('a topic that was off already gets no line, and an essential one stays', async () => {
  const person = await server.newPerson();
  expect(await isOn(person, 'news:email')).toBe(false);
  await press(server.anonymous(), await linkFor(person, 'news:email'));
  await press(server.anonymous(), await linkFor(person, 'orders:email'));
  await press(server.anonymous(), await linkFor(person));
  await turnsOff(person);
  const diary = () => readDiary(server.store, server.services.keyring, person.id, { kind: 'topic-choice', limit: 10 });
  await expect.poll(async () => (await diary()).some(({ recordId }) => recordId === 'offers:email')).toBe(true);
  expect((await diary()).some(({ recordId }) => recordId === 'news:email')).toBe(false);
});

test('a no that the messaging system refuses is an alarm and no silence', async () => {
  const person = await server.newPerson();
  const from = server.logged.length;
  const asked = { subject: person.id, kinds: ['topic-choice'] };
  const held = await server.services.sources.messaging.read(asked, { deadlineAt: Date.now() + 5000, requestId: 'test' });
  const essential = held.state === 'fresh' ? held.data.map(({ id }) => id).filter((id) => id.startsWith('notices:')) : [];
  const said: string[] = [];
  // One way to tell what is important has to stay.
  for (const choice of essential)
    await endChoice(server.services, person.id, { choice, key: crypto.randomUUID() }).catch((fault: Error) => said.push(fault.message));
  expect(new Set(said)).toEqual(new Set(['the messaging system refuses to switch a choice off']));
  expect(server.logged.slice(from).some((line) => line.includes('"alarm":"unsubscribe"'))).toBe(true);
  await expect(endChoice(server.services, person.id, { choice: 'no-such:email', key: crypto.randomUUID() })).resolves.toBeUndefined();
});

test('somebody who was forgotten: their link is answered like any other', async () => {
  const person = await server.newPerson();
  const link = await linkFor(person);
  await server.services.keyring.destroy(person.id);
  expect((await press(server.anonymous(), link)).status).toBe(200);
});

test('the messaging system is away: it is noted, and done when it is back', async () => {
  const person = await server.newPerson();
  server.faults.set('messaging', 'error');
  expect((await press(server.anonymous(), await linkFor(person))).status).toBe(200);
  server.faults.set('messaging', 'none');
  await turnsOff(person);
});

test('the demo’s message carries both headers, and the code at its foot', async () => {
  const person = await server.newPerson();
  const link = await sendDemoOffer(server.services, person.id);
  const [mail] = server.mailbox.list();
  expect(mail?.unsubscribe).toBe(link);
  expect(mail?.text).toContain('K7Q2-M9XD');
});

test('what makes the link work stands in no log, whatever is sent there', async () => {
  const token = 'a-token-that-nobody-may-read-in-a-log-1234567';
  await server.anonymous().request(`/unsubscribe/${token}`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' });
  await server.anonymous().request(`/Unsubscribe/${token}/more`, { method: 'POST' });
  expect(server.logged.join('\n')).not.toContain(token);
});
