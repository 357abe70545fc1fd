import { household } from '@micromart/sources/embedded/demo/household';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { hearFromRecipient } from '@micromart/sources/embedded/sharing';
import { readDiary } from '@micromart/store/diary';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { formTokenOf } from './platform/form-token.ts';
import { carryOptOut, keepOptOut } from './platform/keep-opt-out.ts';
import type { CustomerContext } from './platform/request-context.ts';
import type { Reply } from './test-client.ts';
import { type SignedIn, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => sql`delete from rate_limit`.execute(server.store.db));

const asking = () => ({ deadlineAt: Date.now() + 5000, requestId: 'test' });
const planted = '_ga=1; _ga_X=2; hubspotutk=3; _gcl_au=4; mm_cart=5; mm_prefs=6; stranger=7';

/** The household's records with the ids that the systems give them. */
async function newPerson(): Promise<{ id: string; client: SignedIn }> {
  const person = { id: `p-${crypto.randomUUID()}` };
  await plantPerson(server.store.db, server.services.keyring, {
    person: person.id,
    records: household.records.filter(({ kind }) => kind !== 'email'),
  });
  return { id: person.id, client: await server.signIn(person) };
}

async function siteHas(person: string, kind: string) {
  const held = await server.services.sources.site.read({ subject: person, kinds: [kind] }, asking());
  if (held.state !== 'fresh') throw new Error('the site log is away');
  return held.data;
}
// biome-ignore lint/suspicious/noExplicitAny: the test knows the shape
const optOutOf = async (person: string) => (await siteHas(person, 'sale-opt-out'))[0]?.value as any;
const choiceOf = async (person: string, purpose: string) =>
  ((await siteHas(person, 'cookie-choice')).find(({ id }) => id === purpose)?.value as { allowed: boolean } | undefined)?.allowed;

const cookiesSet = (reply: Reply) => reply.headers.getSetCookie();
const deleted = (reply: Reply) =>
  [...new Set(cookiesSet(reply).flatMap((line) => (line.includes('Max-Age=0') ? [line.split('=')[0] ?? ''] : [])))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
const withSession = (client: SignedIn, cookies = '') => ({ cookie: `__Host-Http-session=${client.cookie}${cookies && `; ${cookies}`}` });
const tokenOf = (client: SignedIn) => formTokenOf(server.services.formSecret, client.publicId);

test('the page works without sign-in: names of all cookies, values of none', async () => {
  const page = await server.anonymous().get('/cookies', { cookie: 'mm_cart=secret-cart; _ga=secret-ga; stranger=secret-own' });
  expect(page.status).toBe(200);
  for (const told of ['mm_cart', 'Google Analytics', 'stranger', 'We do not know it', 'Do not sell or share'])
    expect(page.text.includes(told), told).toBe(true);
  expect(page.text.includes('secret-')).toBe(false);
});

test('declining deletes the cookies of that purpose and no others, and is remembered in the browser', async () => {
  const client = server.anonymous();
  const declined = await client.send('/cookies', { wish: 'choose', purpose: 'statistics', answer: 'decline' }, { cookie: planted });
  expect([declined.status, declined.headers.get('location')]).toEqual([303, '/cookies#cookies-choice-statistics']);
  expect(deleted(declined)).toEqual(['_ga', '_ga_X', 'hubspotutk']);
  const kept = cookiesSet(declined).find((line) => line.startsWith('__Host-Http-cookie-choices='));
  expect(kept).toMatch(/^__Host-Http-cookie-choices=statistics-no; Max-Age=34560000; Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
  const again = await client.call('cookies.read', undefined, { cookie: `${kept?.split(';')[0]}; _ga=1` });
  expect(again.data.purposes.find(({ purpose }: { purpose: string }) => purpose === 'statistics')).toMatchObject({
    choice: 'declined',
    left: ['_ga'],
  });
  const all = await client.send('/cookies', { wish: 'choose', purpose: 'all', answer: 'decline' }, { cookie: planted });
  expect(deleted(all)).toEqual(['_ga', '_ga_X', '_gcl_au', 'hubspotutk', 'mm_prefs']);
  const one = await client.send('/cookies', { wish: 'delete', name: 'stranger' }, { cookie: planted });
  expect(deleted(one)).toEqual(['stranger']);
});

test('a cookie is deleted for the host and for the domains above it', async () => {
  await using below = await testServer({
    env: () => ({
      MICROMART_MODE: 'production',
      BASE_URL: 'https://privacy.shop.example',
      OIDC_CLIENT_ID: 'x',
      OIDC_CLIENT_SECRET: 'x'.repeat(20),
      SESSION_SECRET: 'x'.repeat(20),
      KEY_WRAPPING_KEY_FILE: '/nowhere',
      DATABASE_URL: 'postgres://localhost/unused',
    }),
    demo: false,
  });
  const reply = await below
    .anonymous()
    .send('/cookies', { wish: 'delete', name: '_ga' }, { origin: 'https://privacy.shop.example', cookie: '_ga=1' });
  const domains = cookiesSet(reply).map((line) => /Domain=([^;]+)/.exec(line)?.[1] ?? 'host');
  expect(domains).toEqual(['host', 'privacy.shop.example', 'shop.example']);
  for (const line of cookiesSet(reply)) expect(line).toContain('Secure');
});

test('what this page needs cannot be deleted through it, and a name that is no name does nothing', async () => {
  for (const name of ['__Host-Http-session', 'x; Domain=evil.example', 'a\r\nSet-Cookie: b=c'])
    expect(cookiesSet(await server.anonymous().send('/cookies', { wish: 'delete', name }))).toEqual([]);
});

test('do not sell or share needs no sign-in, goes over to the account at sign-in, and is taken back in two steps', async () => {
  const said = await server.anonymous().send('/cookies', { wish: 'opt-out' }, { cookie: planted });
  const cookie =
    cookiesSet(said)
      .find((line) => line.startsWith('__Host-Http-opt-out='))
      ?.split(';')[0] ?? '';
  expect(cookie).toMatch(/=\d{10}$/);
  expect(deleted(said)).toEqual(['_gcl_au']);

  const { id, client } = await newPerson();
  expect(await optOutOf(id)).toMatchObject({ on: false });
  await client.get('/', withSession(client, cookie));
  await expect.poll(() => optOutOf(id), { timeout: 20_000 }).toMatchObject({ on: true, source: 'person' });
  expect(await choiceOf(id, 'advertising')).toBe(false);
  expect((await siteHas(id, 'cookie')).filter(({ value }) => (value as { purpose: string }).purpose === 'advertising')).toEqual([]);

  const page = await client.get('/cookies', withSession(client, cookie));
  expect(page.text.includes('Allow selling and sharing')).toBe(false);
  const asked = await client.get('/cookies?edit=allow-sale', withSession(client, cookie));
  expect(asked.text.includes('Allow selling and sharing')).toBe(true);
  const back = await client.send('/cookies', { wish: 'allow-sale', 'form-token': tokenOf(client) }, withSession(client, cookie));
  expect(cookiesSet(back).some((line) => line.startsWith('__Host-Http-opt-out=;'))).toBe(true);
  expect(await optOutOf(id)).toMatchObject({ on: false });
  // The browser's earlier no is older than the account's yes.
  await client.get('/', withSession(client, cookie));
  await client.get('/cookies', withSession(client));
  expect(await optOutOf(id)).toMatchObject({ on: false });
});

test('Global Privacy Control counts at once, is kept on the account once, and its absence takes nothing back', async () => {
  const gpc = { 'sec-gpc': '1' };
  const anonymous = await server.anonymous().get('/cookies', { ...gpc, cookie: planted });
  expect(anonymous.text).toContain('Your browser asks us not to sell or share; we honour it.');
  expect(deleted(anonymous)).toEqual(['_gcl_au']);

  const { id, client } = await newPerson();
  for (const value of ['0', 'true', '']) await client.get('/', { 'sec-gpc': value });
  expect(await optOutOf(id)).toMatchObject({ on: false });
  await Promise.all([client.get('/', gpc), client.get('/cookies', gpc), client.get('/', gpc)]);
  await expect.poll(() => optOutOf(id), { timeout: 20_000 }).toMatchObject({ on: true, source: 'gpc' });
  await client.get('/', gpc);
  await client.get('/');
  expect(await optOutOf(id)).toMatchObject({ on: true, source: 'gpc' });
  const lines = () => readDiary(server.store, server.services.keyring, id, { kind: 'sale-opt-out', limit: 10 });
  await expect.poll(async () => (await lines()).map(({ actor }) => actor)).toEqual(['system']);

  const refused = await client.call('cookieRecords.setOptOut', { on: false }, gpc);
  expect(refused.data).toMatchObject({ outcome: 'refused' });
  expect((await client.call('cookieRecords.setOptOut', { on: false })).data).toMatchObject({ outcome: 'changed' });
  await client.get('/');
  expect(await optOutOf(id)).toMatchObject({ on: false });
  await client.get('/', gpc);
  await expect.poll(() => optOutOf(id), { timeout: 20_000 }).toMatchObject({ on: true, source: 'gpc' });
});

test('the site log is away: the account keeps the signal when it is back', async () => {
  const { id, client } = await newPerson();
  server.faults.set('site', 'error');
  expect((await client.get('/cookies', { 'sec-gpc': '1' })).status).toBe(200);
  server.faults.set('site', 'none');
  await expect.poll(() => optOutOf(id), { timeout: 30_000 }).toMatchObject({ on: true, source: 'gpc' });
});

test('choices of somebody signed in are those of the account, and what it did not take is said', async () => {
  const { id, client } = await newPerson();
  const fields = { wish: 'choose', purpose: 'statistics', answer: 'decline' };
  expect((await client.send('/cookies', fields)).status).toBe(403);
  await client.send('/cookies', { ...fields, 'form-token': tokenOf(client) });
  expect(await choiceOf(id, 'statistics')).toBe(false);
  expect((await siteHas(id, 'cookie')).some(({ value }) => (value as { purpose: string }).purpose === 'statistics')).toBe(false);
  server.faults.set('site', 'error');
  const away = await client.send('/cookies', { ...fields, answer: 'allow', 'form-token': tokenOf(client) });
  server.faults.set('site', 'none');
  expect(away.headers.get('location')).toBe('/cookies?account=away#cookies-choice-statistics');
  expect(await choiceOf(id, 'statistics')).toBe(false);
});

test('in a browser that has chosen nothing itself, what counts is what the account says', async () => {
  const { id, client } = await newPerson();
  const [, advertising] = (await client.call('cookies.read')).data.purposes;
  expect(advertising).toMatchObject({ purpose: 'advertising', choice: 'allowed', chosenOnAccount: expect.stringMatching(/, 20\d\d$/) });
  await client.send('/cookies', { wish: 'choose', purpose: 'statistics', answer: 'decline', 'form-token': tokenOf(client) });
  const statistics = async (who: SignedIn, cookies?: string) =>
    (await who.call('cookies.read', undefined, withSession(who, cookies))).data.purposes[2];
  const elsewhere = await server.signIn({ id });
  expect(await statistics(elsewhere)).toMatchObject({ choice: 'declined', chosenOnAccount: expect.any(String) });
  expect(await statistics(elsewhere, '__Host-Http-cookie-choices=statistics-yes')).toMatchObject({
    choice: 'allowed',
    chosenOnAccount: null,
  });

  await client.send('/cookies', { wish: 'opt-out', 'form-token': tokenOf(client) });
  const view = (await elsewhere.call('cookies.read')).data;
  expect([view.optedOut, view.optedOutOnAccount, view.missing]).toEqual([null, expect.stringMatching(/^since /), []]);
  expect(view.purposes[1]).toMatchObject({ choice: 'declined' });
  const all = await elsewhere.send('/cookies', { wish: 'choose', purpose: 'all', answer: 'allow', 'form-token': tokenOf(elsewhere) });
  expect(all.headers.get('location')).toBe('/cookies#cookie-choices');
  expect(cookiesSet(all).find((line) => line.startsWith('__Host-Http-cookie-choices='))).not.toContain('advertising');
});

test('the site log is away: what the account says is told as not asked', async () => {
  const { client } = await newPerson();
  server.faults.set('site', 'error');
  const view = (await client.call('cookies.read')).data;
  server.faults.set('site', 'none');
  expect(view).toMatchObject({ optedOutOnAccount: null, missing: ['the site log'] });
  expect((await server.anonymous().call('cookies.read')).data.missing).toEqual([]);
});

test('a yes to all does not reach past the no to selling and sharing', async () => {
  const { id, client } = await newPerson();
  const cookie = `__Host-Http-opt-out=${Math.floor(Date.now() / 1000)}`;
  await client.send('/cookies', { wish: 'opt-out', 'form-token': tokenOf(client) });
  await client.send(
    '/cookies',
    { wish: 'choose', purpose: 'all', answer: 'allow', 'form-token': tokenOf(client) },
    withSession(client, cookie),
  );
  expect([await choiceOf(id, 'advertising'), await choiceOf(id, 'statistics')]).toEqual([false, true]);
  const direct = await client.call('cookieRecords.choose', { purpose: 'advertising', allowed: true });
  expect(direct.data).toMatchObject({ outcome: 'refused' });
});

test('a company is stopped and asked to delete; until it answers the page says so', async () => {
  const { id, client } = await newPerson();
  const hubspot = async () => (await client.call('adPartners.read')).data.data.partners[0];
  expect(await hubspot()).toMatchObject({ name: 'HubSpot', isAllowed: true, deletion: null, knownAs: '15…03' });
  expect((await client.get('/cookies')).text.includes('151-4480203')).toBe(false);
  const key = crypto.randomUUID();
  for (let time = 0; time < 2; time++)
    expect((await client.call('adPartners.stop', { recipient: 'hubspot', key })).data).toMatchObject({ outcome: 'changed' });
  expect(await hubspot()).toMatchObject({
    isAllowed: false,
    canAsk: false,
    deletion: expect.stringMatching(/^Asked to delete on .*\. No answer yet\.$/),
  });
  const held = await server.services.sources.sharing.read({ subject: id, kinds: ['recipient', 'deletion-at-recipient'] }, asking());
  if (held.state !== 'fresh') throw new Error('the register is away');
  expect(held.data.find((record) => record.kind === 'recipient' && record.id === 'hubspot')?.value).toMatchObject({ allowed: false });
  expect(held.data.filter(({ kind }) => kind === 'deletion-at-recipient')).toHaveLength(1);
  await hearFromRecipient(server.embedded.sharing, id, 'hubspot', { state: 'confirmed', answer: 'Contact deleted.' });
  expect((await hubspot()).deletion).toContain('Confirmed on');
});

test('an opt-out whose answer was lost gets its one line in the diary with the next try', async () => {
  const { id } = await newPerson();
  const said = { person: id, source: 'gpc', saidAt: new Date().toISOString(), key: crypto.randomUUID() } as const;
  server.faults.set('site', 'reply-lost');
  await expect(carryOptOut(server.services, said)).rejects.toThrow('could not be kept yet');
  server.faults.set('site', 'none');
  expect(await optOutOf(id)).toMatchObject({ on: true });
  for (let time = 0; time < 2; time++) await carryOptOut(server.services, said);
  await carryOptOut(server.services, { ...said, key: crypto.randomUUID() });
  const lines = await readDiary(server.store, server.services.keyring, id, { kind: 'sale-opt-out', limit: 10 });
  expect(lines).toMatchObject([{ actor: 'system', before: { on: false }, after: { on: true, source: 'gpc' } }]);
});

test('a signal that is known already opens no transaction', async () => {
  const { id } = await newPerson();
  const ctx = { services: server.services, person: id, browser: { gpc: true, optedOutAt: null } } as unknown as CustomerContext;
  await keepOptOut(ctx);
  await expect.poll(() => optOutOf(id), { timeout: 20_000 }).toMatchObject({ on: true });
  const opened = vi.spyOn(server.store.db, 'transaction');
  try {
    await keepOptOut(ctx);
    expect(opened).not.toHaveBeenCalled();
  } finally {
    opened.mockRestore();
  }
});

test('gpc.json says that the signal is honoured', async () => {
  const told = await server.anonymous().request('/.well-known/gpc.json', {});
  expect([told.status, told.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(told.text)).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
});
