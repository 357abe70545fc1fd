import { readDiary } from '@micromart/store/diary';
import { afterAll, describe, expect, test } from 'vitest';
import { formTokenOf } from './platform/form-token.ts';
import { type SignedIn, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
const tokenOf = (client: SignedIn) => formTokenOf(server.services.formSecret, client.publicId);

// biome-ignore lint/suspicious/noExplicitAny: as the page gets it
async function rowOf(client: SignedIn, kind: string): Promise<any> {
  return (await client.call('personalInfo.read')).data.data.rows.find((row: { kind: string }) => row.kind === kind);
}

test('a form without script changes a value through the same procedure and comes back to the row', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const { version } = await rowOf(client, 'employer');
  const fields = { 'form-token': tokenOf(client), act: 'personalInfo.changeValue', anchor: 'accounts-employer-main' };
  const set = { ...fields, kind: 'employer', id: 'main', value: 'A bakery', version };
  const reply = await client.send('/act:set', set);
  expect(reply.status).toBe(404);
  const saved = await client.send('/act', { ...set, act: 'personalInfo.changeValue:set' });
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/#accounts-employer-main']);
  expect((await rowOf(client, 'employer')).lines).toEqual(['A bakery']);
  const diary = await readDiary(server.store, server.services.keyring, person.id, { kind: 'employer', limit: 10 });
  expect(diary.map((line) => [line.actor, line.act, line.after])).toEqual([['customer', 'set', 'A bakery']]);
});

test('a switch without script', async () => {
  const client = await server.signIn(await server.newPerson());
  const { openTracking } = (await client.call('notifications.read')).data.data;
  const fields = {
    'form-token': tokenOf(client),
    act: 'notifications.setOpenTracking',
    anchor: 'x',
    on: 'false',
    version: openTracking.version,
  };
  expect((await client.send('/act', fields)).status).toBe(303);
  expect((await client.call('notifications.read')).data.data.openTracking.on).toBe(false);
});

test('what was refused comes back in the page, with what was typed', async () => {
  const client = await server.signIn(await server.newPerson());
  const { version } = await rowOf(client, 'birthday');
  const fields = {
    'form-token': tokenOf(client),
    act: 'personalInfo.changeValue:set',
    anchor: 'accounts-birthday-main',
    kind: 'birthday',
    id: 'main',
    version,
  };
  const refused = await client.send('/act', { ...fields, 'value[year]': '2999', 'value[month]': '1', 'value[day]': '2' });
  expect(refused.status).toBe(200);
  expect(refused.text).toContain('A birthday lies in the past.');
  expect(refused.text).toContain('2999');

  const conflict = await client.send('/act', {
    ...fields,
    act: 'personalInfo.changeValue:set',
    kind: 'employer',
    anchor: 'accounts-employer-main',
    value: 'Typed by me',
    version: '0',
  });
  expect(conflict.status).toBe(200);
  expect(conflict.text).toContain('Typed by me');
  expect(conflict.text).toContain('Emory University Hospital');
});

test('a form needs the token of its own session and a page of ours', async () => {
  const person = await server.newPerson();
  const [client, other] = [await server.signIn(person), await server.signIn(person)];
  const fields = { act: 'sessions.end', anchor: 'x', id: other.publicId };
  for (const token of ['', 'x', tokenOf(other), `${tokenOf(client)}x`])
    expect((await client.send('/act', { ...fields, 'form-token': token })).status, token).toBe(403);
  const right = { ...fields, 'form-token': tokenOf(client) };
  for (const headers of [
    { origin: 'https://evil.test' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'null' },
    { 'sec-fetch-site': 'none' },
  ])
    expect((await client.send('/act', right, headers)).status, JSON.stringify(headers)).toBe(403);
  const bare = await client.request('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    body: new URLSearchParams(right).toString(),
  });
  expect(bare.status).toBe(403);
  expect((await other.call('sessions.read', {})).status).toBe(200);
  // Our own page sends `Origin: null`, because it sends no referrer.
  expect((await client.send('/act', right, { origin: 'null' })).status).toBe(303);
  expect((await other.call('sessions.read', {})).code).toBe('sign-in-needed');
});

test('without a session the form leads to the sign-in and back to its row', async () => {
  const reply = await server.anonymous().send('/act', { 'form-token': 'x', act: 'sessions.end', anchor: 'accounts-name-main' });
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/auth/sign-in?return=%2F%3Fedit%3Daccounts-name-main']);
});

test('an act that needs a fresh sign-in keeps what was typed on the server, for this person and once', async () => {
  const person = await server.newPerson();
  const stale = await server.signIn(person, { fresh: false });
  const reply = await stale.send('/act', {
    'form-token': tokenOf(stale),
    act: 'personalInfo.startContactChange',
    anchor: 'accounts-email-main',
    contact: 'email',
    target: 'typed-before@mail.test',
  });
  expect(reply.status).toBe(303);
  const to = new URL(reply.headers.get('location') ?? '', server.baseUrl);
  expect([to.pathname, to.searchParams.get('fresh'), to.searchParams.get('return')]).toEqual([
    '/auth/sign-in',
    '1',
    '/?edit=accounts-email-main',
  ]);
  expect(to.href).not.toContain('typed-before');
  const draft = to.searchParams.get('draft') ?? '';
  const stranger = await server.signIn(await server.newPerson());
  const [theirs, own, again] = [
    await stranger.get(`/?draft=${draft}`),
    await stale.get(`/?draft=${draft}`),
    await stale.get(`/?draft=${draft}`),
  ];
  expect([theirs, own, again].map((page) => page.text.includes('typed-before@mail.test'))).toEqual([false, true, false]);
});

describe('a form of a chapter', () => {
  const page = '/sharing?kind=visit&edit=x&draft=y';
  const ofEmployer = (client: SignedIn) => ({
    'form-token': tokenOf(client),
    act: 'personalInfo.changeValue:set',
    anchor: 'accounts-employer-main',
    kind: 'employer',
    id: 'main',
    page,
  });

  test('comes back there, to the row, with the query of the page', async () => {
    const client = await server.signIn(await server.newPerson());
    const { version } = await rowOf(client, 'employer');
    const saved = await client.send('/act', { ...ofEmployer(client), value: 'A bakery', version });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/sharing?kind=visit#accounts-employer-main']);
  });

  test('that ended otherwise is answered with that page, and nothing in it depends on the address of the act', async () => {
    const client = await server.signIn(await server.newPerson());
    const refused = await client.send('/act', { ...ofEmployer(client), value: 'A bakery', version: '0' });
    expect(refused.status).toBe(200);
    expect(refused.text).toContain('<a href="/sharing" data-page="" aria-current="page"');
    expect(refused.text).not.toContain('data-seed="personalInfo"');
    for (const [, address = ''] of refused.text.matchAll(/<a [^>]*href="([^"]*)"/g))
      expect(address).toMatch(/^(\/|#content$|https:\/\/|mailto:)/);
    const filtered = await client.send('/act', { ...ofEmployer(client), value: 'A bakery', version: '0', page: '/?q=name&edit=x' });
    expect(filtered.text).toContain('href="/?q=name&amp;about=');
  });

  test('leads to the sign-in and back there', async () => {
    const { headers } = await server.anonymous().send('/act', { 'form-token': 'x', act: 'sessions.end', anchor: 'x', page });
    expect(new URL(headers.get('location') ?? '', server.baseUrl).searchParams.get('return')).toBe('/sharing?kind=visit&edit=x');
    const stale = await server.signIn(await server.newPerson(), { fresh: false });
    const fresh = await stale.send('/act', { 'form-token': tokenOf(stale), act: 'sessions.endOthers', anchor: 'x', page });
    expect(new URL(fresh.headers.get('location') ?? '', server.baseUrl).searchParams.get('return')).toBe('/sharing?kind=visit&edit=x');
  });

  test.each([
    '/nothing',
    '/signed-out',
    '/demo/design',
    '/act',
    '/__proto__',
    '//evil.test/sharing',
    'https://evil.test/sharing',
    '/\\\\evil.test',
    'x'.repeat(500),
  ])('that names %s as its page is refused and changes nothing', async (wish) => {
    const client = await server.signIn(await server.newPerson());
    const before = await rowOf(client, 'employer');
    const refused = await client.send('/act', { ...ofEmployer(client), value: 'A bakery', version: before.version, page: wish });
    expect([refused.status, refused.code]).toEqual([400, 'bad-input']);
    expect(await rowOf(client, 'employer')).toEqual(before);
  });
});

test('only acts can be sent as forms: no reads, no inner names', async () => {
  const client = await server.signIn(await server.newPerson());
  for (const act of ['personalInfo.read', 'overview.readAbout', '__proto__.x', 'constructor', 'personalInfo', ''])
    expect((await client.send('/act', { 'form-token': tokenOf(client), act, anchor: 'x' })).status, act).toBe(404);
});
