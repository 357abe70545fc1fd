import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allLines } from '@micromart/domain/log-line';
import { endAllSessions, endSessionById } from '@micromart/store/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoIdentity } from './demo/identity-process.ts';
import { formTokenOf } from './platform/form-token.ts';
import { type TestServer, testServer } from './test-server.ts';

let server: TestServer;
let identity: { close(): Promise<void> };
const folder = await mkdtemp(path.join(tmpdir(), 'micromart-sign-in-'));

beforeAll(async () => {
  const identityPort = await freePort();
  const issuer = `http://localhost:${identityPort}`;
  server = await testServer({
    env: () => ({ OIDC_ISSUER: issuer, OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'), DATA_DIR: folder }),
  });
  identity = await startDemoIdentity(server.services.env, identityPort, server.services.log);
});
afterAll(async () => {
  await identity.close();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** As much of a browser as a sign-in needs: cookies by host and port, redirects, the form on the page. */
class Browser {
  readonly cookies = new Map<string, Map<string, string>>();

  async go(address: string, form?: Record<string, string>): Promise<{ url: URL; status: number; text: string }> {
    let url = new URL(address, server.baseUrl);
    let body: string | undefined = form && new URLSearchParams(form).toString();
    for (let hops = 0; hops < 12; hops++) {
      const jar = this.cookies.get(url.host) ?? new Map<string, string>();
      this.cookies.set(url.host, jar);
      const response = await fetch(url, {
        redirect: 'manual',
        ...(body === undefined ? {} : { method: 'POST', body }),
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          accept: 'text/html',
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/x-www-form-urlencoded', origin: url.origin, 'sec-fetch-site': 'same-origin' }),
        },
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === '' || /expires=thu, 01 jan 1970/i.test(set)) jar.delete(name);
        else jar.set(name, value);
      }
      const text = await response.text();
      const hop =
        response.headers.get('location') ??
        /http-equiv="refresh" content="0;url=([^"]+)"/
          .exec(text)?.[1]
          ?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
      if (hop === undefined) return { url, status: response.status, text };
      url = new URL(hop, url);
      body = undefined;
    }
    throw new Error(`no end of redirects at ${url.href}`);
  }

  /** Fills the forms of the identity provider until it sends us back. */
  async signIn(from: string, email: string): Promise<{ url: URL; status: number; text: string }> {
    let page = await this.go(from);
    for (let forms = 0; forms < 5 && page.url.origin !== new URL(server.baseUrl).origin; forms++) {
      const action = /<form[^>]*action="([^"]+)" novalidate/.exec(page.text)?.[1] ?? page.url.href;
      const hidden = [...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
        /name="([^"]+)"/.exec(input)?.[1] ?? '',
        /value="([^"]*)"/.exec(input)?.[1] ?? '',
      ]);
      const fields: Record<string, string> = Object.fromEntries(hidden);
      if (/name="email"/.test(page.text)) fields.email = email;
      if (/name="password"/.test(page.text)) fields.password = 'demo kitchen 2026';
      if (/name="code"/.test(page.text)) fields.code = await this.#code(email);
      page = await this.go(new URL(action.replaceAll('&amp;', '&'), page.url).href, fields);
    }
    return page;
  }

  async #code(email: string): Promise<string> {
    const found = () =>
      server.mailbox
        .list()
        .find((mail) => mail.to === email)
        ?.text.match(/\b\d{6}\b/)?.[0];
    await expect.poll(found, { timeout: 20_000 }).toBeDefined();
    return found() ?? '';
  }

  get session(): string | undefined {
    return this.cookies.get(new URL(server.baseUrl).host)?.get('__Host-Http-session');
  }

  set session(value: string) {
    this.cookies.set(new URL(server.baseUrl).host, new Map([['__Host-Http-session', value]]));
  }
}

test('a customer signs in, comes back to the very place, with a new id whatever was set before', async () => {
  const browser = new Browser();
  const preset = 'A'.repeat(43);
  browser.session = preset;
  const page = await browser.signIn('/?about=accounts-name-main', 'newcomer@micromart.test');
  expect([page.status, page.url.pathname + page.url.search]).toEqual([200, '/?about=accounts-name-main']);
  expect(browser.session).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(browser.session).not.toBe(preset);
  expect((await server.anonymous(browser.session).call('sessions.read', {})).data.sessions).toHaveLength(1);
  expect(browser.cookies.get(new URL(server.baseUrl).host)?.has('__Host-Http-sign-in')).toBe(false);
});

test('a sign-in stands in the log of the account system, with the network and not the address', async () => {
  const browser = new Browser();
  await browser.signIn('/', 'moved@micromart.test');
  const { data } = (await server.anonymous(browser.session).call('signIns.read')).data;
  expect(data.lines.map(({ text }: { text: string }) => text)).toEqual(['Signed in with A browser on an unknown system']);
  const written = await server.embedded.accounts.log?.page(
    { subject: 'p-moved-91cd44', filter: allLines, after: null, limit: 10 },
    { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' },
  );
  expect(written?.lines).toMatchObject([{ kind: 'sign-in', details: { address: 'this machine', outcome: 'signed in' } }]);
});

test('a log that cannot be written keeps nobody out, and is told without a word about the person', async () => {
  const { services } = server;
  const working = services.signInLog;
  const logged = server.logged.length;
  const broken = { append: () => Promise.reject(new Error('p-moved-91cd44 cannot be written')) };
  Object.assign(services, { signInLog: broken });
  const browser = new Browser();
  const page = await browser.signIn('/', 'moved@micromart.test');
  Object.assign(services, { signInLog: working });
  expect([page.status, page.url.pathname]).toEqual([200, '/']);
  expect(browser.session).toBeDefined();
  const told = server.logged.slice(logged).filter((line) => line.includes('could not be written down'));
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain('p-moved');
});

test('a step-up gives the session a new, fresh id and leads back to what was typed', async () => {
  const browser = new Browser();
  await browser.signIn('/', 'newcomer@micromart.test');
  const first = browser.session ?? '';
  const client = server.anonymous(first);
  const { url } = (
    await client.call('signIn.prepareStepUp', { place: '/?edit=accounts-email-main', draft: '{"target":"typed@mail.test"}' })
  ).data;
  const page = await browser.signIn(url, 'newcomer@micromart.test');
  expect(page.url.searchParams.get('edit')).toBe('accounts-email-main');
  expect(page.text).toContain('typed@mail.test');
  expect(browser.session).not.toBe(first);
  expect((await client.call('sessions.read', {})).code).toBe('sign-in-needed');
  expect((await server.anonymous(browser.session).call('sessions.endOthers', {})).data?.outcome).toBe('ended');
});

test('staff have no page of their own here', async () => {
  const browser = new Browser();
  const page = await browser.signIn('/', 'agent@micromart.test');
  expect(page.url.pathname + page.url.search).toBe('/sign-in-problem?why=staff');
  expect(browser.session).toBeUndefined();
});

test('the way back works once, with its own cookie, and not with anybody else’s', async () => {
  const browser = new Browser();
  const host = new URL(server.baseUrl).host;
  await browser.go('/auth/sign-in');
  const transaction = browser.cookies.get(host)?.get('__Host-Http-sign-in') ?? '';
  expect(transaction).toMatch(/^[A-Za-z0-9_-]{43}$/);
  for (const back of [
    '/auth/callback?code=x&state=y',
    '/auth/callback?code=x&state=y&iss=evil',
    '/auth/callback?error=access_denied',
    '/auth/callback',
  ]) {
    const stranger = new Browser();
    const page = await stranger.go(back);
    expect(page.url.pathname, back).toBe('/sign-in-problem');
    expect(stranger.session, back).toBeUndefined();
  }
  const own = await browser.go('/auth/callback?code=made-up&state=made-up');
  expect(own.url.pathname).toBe('/sign-in-problem');
  browser.cookies.get(host)?.set('__Host-Http-sign-in', transaction);
  expect((await browser.go('/auth/callback?code=made-up&state=made-up')).url.pathname).toBe('/sign-in-problem');
  expect(browser.session).toBeUndefined();
});

test('signing out ends it here and at the provider', async () => {
  const browser = new Browser();
  await browser.signIn('/', 'newcomer@micromart.test');
  const cookie = browser.session ?? '';
  const { sessions } = (await server.anonymous(cookie).call('sessions.read', {})).data;
  const own = sessions.find((session: { thisOne: boolean }) => session.thisOne);
  const page = await browser.go('/auth/sign-out', { 'form-token': formTokenOf(server.services.formSecret, own.id) });
  expect(page.status).toBeLessThan(400);
  expect(browser.session).toBeUndefined();
  expect((await server.anonymous(cookie).call('sessions.read', {})).code).toBe('sign-in-needed');
});

test('a sign-in with an ended session in the cookie begins a new one', async () => {
  const browser = new Browser();
  await browser.signIn('/', 'newcomer@micromart.test');
  const first = browser.session ?? '';
  await endSessionById(server.store, first);
  const page = await browser.signIn('/', 'newcomer@micromart.test');
  expect(page.url.pathname).toBe('/');
  expect(browser.session).not.toBe(first);
});

test('a place that was signed out from elsewhere is asked for the password before it comes in again', async () => {
  const browser = new Browser();
  await browser.signIn('/', 'busy@micromart.test');
  // The provider tells the moment of a sign-in in whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await endAllSessions(server.store, 'p-busy-e05a61');
  const page = await browser.go('/');
  expect(page.url.origin).not.toBe(new URL(server.baseUrl).origin);
  expect(page.text).toContain('name="password"');
});

test('no id, code or token of a sign-in is in the log', () => {
  const log = server.logged.join('');
  expect(log).not.toMatch(/__Host-Http|id_token|code=|eyJ[A-Za-z0-9_-]{20}/);
});
