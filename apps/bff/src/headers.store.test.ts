import { afterAll, describe, expect, test } from 'vitest';
import { formTokenOf } from './platform/form-token.ts';
import type { Reply } from './test-client.ts';
import { type TestServer, testServer } from './test-server.ts';

const server = await testServer();
const production = await testServer({ demo: false });
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await production[Symbol.asyncDispose]();
});

/** What every response carries, whatever it is. */
const always: Readonly<Record<string, string | RegExp>> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': /camera=\(\), .*geolocation=\(\).*microphone=\(\)/,
  'reporting-endpoints': 'csp="/csp-report"',
  vary: /Accept-Encoding/i,
};
const never = ['x-powered-by', 'server', 'access-control-allow-origin', 'access-control-allow-credentials'];

function policyOf(headers: Headers): Map<string, string[]> {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

/** The rules of csp_evaluator that would be a finding below 60. */
function faultsOfPolicy(headers: Headers): string[] {
  const policy = policyOf(headers);
  const script = policy.get('script-src') ?? policy.get('default-src') ?? [];
  const faults: string[] = [];
  const demand = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  demand(policy.get('default-src')?.join() === "'none'", 'default-src is not none');
  for (const name of ['object-src', 'base-uri', 'frame-ancestors']) demand(policy.get(name)?.join() === "'none'", `${name} is not none`);
  demand(script.includes("'strict-dynamic'"), 'no strict-dynamic');
  demand(
    script.some((value) => /^'nonce-[A-Za-z0-9+/]{22}=='$/.test(value)),
    'no nonce of 128 bits',
  );
  demand(script.length === 2, 'script-src allows more than its nonce');
  for (const [name, values] of policy) {
    demand(!values.some((value) => /unsafe|\*|^https?:$/.test(value)), `${name} is too wide`);
    demand(!values.includes('data:') || name === 'img-src', `${name} allows data:`);
  }
  demand(policy.get('require-trusted-types-for')?.join() === "'script'", 'trusted types are not required');
  demand(policy.has('trusted-types'), 'no list of trusted types');
  demand(policy.get('form-action')?.join() === "'self',http://localhost:9", 'form-action is wider than here and the identity provider');
  demand(policy.get('report-to')?.join() === 'csp', 'nobody hears of violations');
  return faults;
}

function check(what: string, { headers, status }: Reply, cached = false): void {
  for (const [name, wanted] of Object.entries(always)) {
    const value = headers.get(name) ?? '(missing)';
    expect(value, `${what} (${status}): ${name}`)[typeof wanted === 'string' ? 'toBe' : 'toMatch'](wanted as string);
  }
  for (const name of never) expect(headers.has(name), `${what} (${status}): ${name}`).toBe(false);
  expect(faultsOfPolicy(headers), `${what} (${status})`).toEqual([]);
  expect(headers.get('cache-control'), what).toMatch(cached ? /^public, max-age=31536000, immutable$/ : /^no-store$/);
}

const statuses = new Set<number>();
let checked = 0;
async function see(what: string, reply: Promise<Reply>, status: number, cached = false): Promise<Reply> {
  const got = await reply;
  expect(got.status, what).toBe(status);
  check(what, got, cached);
  statuses.add(status);
  checked++;
  return got;
}

const person = await server.newPerson();
const client = await server.signIn(person);
const anonymous = server.anonymous();

describe('every kind of response carries the same walls', () => {
  test('pages, signed in and not', async () => {
    for (const path of ['/', '/sharing', '/?q=fridge', '/?about=accounts-name-main', '/?edit=accounts-name-main', '/?draft=nobody'])
      await see(path, client.get(path), 200);
    for (const path of ['/photos', '/photos?photo=x']) await see(path, client.get(path), 200);
    for (const path of ['/', '/?q=x', '/sharing', '/photos']) await see(path, anonymous.get(path), 303);
    for (const path of ['/signed-out', '/sign-in-problem', '/sign-in-problem?why=staff', '/undo', '/demo/design', '/demo/mailbox'])
      await see(path, anonymous.get(path), 200);
    for (const path of [
      '/nothing',
      '/assets/none.js',
      '/.env',
      '/.vite/manifest.json',
      '/demo/none',
      '/trpcs',
      '/%2e%2e/package.json',
      '/healthz',
    ])
      await see(path, anonymous.get(path), 404);
    await see('a page that does not exist, signed in', client.get('/nothing'), 404);
    await see('not a path', anonymous.get('/assets/%E0%A4%A'), 404);
    await see('HEAD', client.request('/', { method: 'HEAD' }), 200);
    await see('OPTIONS', client.request('/signed-out', { method: 'OPTIONS' }), 200);
    for (const method of ['PUT', 'DELETE', 'PATCH']) await see(method, client.request('/', { method }), 404);
    await see('POST of a page', client.request('/', { method: 'POST' }), 404);
  });

  test('pictures, here and asked for from elsewhere', async () => {
    const [, id] = /\/media\/([0-9a-f-]{36})\/thumb/.exec((await client.get('/photos')).text) ?? [];
    for (const size of ['thumb', 'full']) await see(size, client.get(`/media/${id}/${size}`, { 'sec-fetch-site': 'same-origin' }), 200);
    await see('from another site', client.get(`/media/${id}/full`, { 'sec-fetch-site': 'cross-site' }), 404);
    await see('of nobody', anonymous.get(`/media/${id}/full`, { 'sec-fetch-site': 'same-origin' }), 404);
  });

  test('the hop for a click from a mail', async () => {
    const hop = await see('hop', anonymous.get('/?about=x"><b>', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 200);
    expect(hop.text).toContain('http-equiv="refresh"');
    expect(hop.text).not.toContain('<b>');
    // A hop would lose what stands behind the # of the undo link.
    const undo = await see('undo', anonymous.get('/undo', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 200);
    expect(undo.text).not.toContain('http-equiv="refresh"');
    await see('callback hop', anonymous.get('/auth/callback?code=x', { 'sec-fetch-site': 'cross-site' }), 200);
  });

  test('files, which say that they never need to be asked for again', async () => {
    const page = await client.get('/');
    const assets = [...new Set(page.text.match(/\/assets\/[\w.-]+\.(?:js|css)/g))];
    expect(assets.length).toBeGreaterThan(1);
    for (const asset of assets) {
      await see(asset, anonymous.get(asset), 200, true);
      const brotli = await see(asset, anonymous.get(asset, { 'accept-encoding': 'br' }), 200, true);
      expect(brotli.headers.get('content-encoding')).toBe('br');
      expect((await anonymous.request(asset, { headers: { 'if-none-match': 'W/"x"' } })).headers.has('etag')).toBe(false);
    }
  });

  test('calls that answer and calls that are refused', async () => {
    for (const path of ['personalInfo.read', 'devices.read', 'notifications.read', 'thirdParties.read'])
      await see(path, client.call(path), 200);
    await see('anonymous', anonymous.call('personalInfo.read'), 401);
    await see('stale', (await server.signIn(person, { fresh: false })).call('sessions.endOthers', {}), 403);
    await see('unknown', client.call('nothing.here', {}), 404);
    await see('bad input', client.call('sessions.end', { id: '' }), 400);
    await see('not JSON', client.call('sessions.end', {}, { 'content-type': 'text/plain' }), 400);
    await see('GET', client.get('/trpc/personalInfo.read'), 403);
    await see('no own header', client.call('sessions.read', {}, { 'x-micromart-request': '0' }), 403);
    await see('other origin', client.call('sessions.read', {}, { origin: 'https://evil.test' }), 403);
    await see('too large', client.call('sessions.end', { id: 'x'.repeat(200_000) }), 413);
    for (let call = 0; call < 20; call++) await client.call('personalInfo.startContactChange', { contact: 'email', target: 'x' });
    await see('too many', client.call('personalInfo.startContactChange', { contact: 'email', target: 'x' }), 429);
  });

  test('forms, reports, the demo, health', async () => {
    const token = formTokenOf(server.services.formSecret, client.publicId);
    await see('form without token', client.send('/act', { act: 'sessions.end', anchor: 'x', id: 'y' }), 400);
    await see('form with another token', client.send('/act', { 'form-token': 'x', act: 'sessions.end', anchor: 'x', id: 'y' }), 403);
    await see('form', client.send('/act', { 'form-token': token, act: 'sessions.end', anchor: 'x', id: 'y' }), 303);
    await see('form too large', client.send('/act', { 'form-token': 'x'.repeat(200_000) }), 413);
    await see('sign-in that cannot reach the provider', anonymous.get('/auth/sign-in'), 500);
    await see('callback of nobody', anonymous.get('/auth/callback?code=x&state=y'), 303);
    const report = [{ type: 'csp-violation', body: { effectiveDirective: 'script-src', blockedURL: 'inline' } }];
    const reports = { method: 'POST', headers: { 'content-type': 'application/reports+json' } };
    await see('report', anonymous.request('/csp-report', { ...reports, body: JSON.stringify(report) }), 204);
    await see('broken report', anonymous.request('/csp-report', { ...reports, body: '{' }), 400);
    await see('huge report', anonymous.request('/csp-report', { ...reports, body: JSON.stringify('x'.repeat(20_000)) }), 413);
    for (const path of ['/demo/faults', '/demo/mailbox.json', '/demo/mailbox.css', '/healthz/live', '/healthz/ready'])
      await see(path, anonymous.get(path), 200);
    await see(
      'fault',
      anonymous.request('/demo/faults', { method: 'POST', body: '{"system":"x"}', headers: { 'content-type': 'application/json' } }),
      400,
    );
  });

  test('the stream of changes', async () => {
    const controller = new AbortController();
    const response = await fetch(`${server.baseUrl}/live`, {
      signal: controller.signal,
      headers: { cookie: `__Host-Http-session=${client.cookie}`, 'sec-fetch-site': 'same-origin' },
    });
    check('live', { status: response.status, headers: response.headers, text: '', data: undefined, code: null });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    controller.abort();
    await see('live of nobody', anonymous.get('/live'), 200);
    await see('live from another site', client.get('/live', { 'sec-fetch-site': 'cross-site' }), 200);
    checked++;
  });

  test('a fault inside: one sentence and a reference', async () => {
    await using broken = await testServer();
    const someone = await broken.signIn(await broken.newPerson());
    const { db } = broken.store;
    await db.schema.alterTable('session').renameTo('session_away').execute();
    const page = await see('page', someone.get('/'), 500);
    const call = await see('call', someone.call('sessions.read', {}), 500);
    for (const reply of [page, call]) {
      expect(reply.text).toMatch(/Something went wrong on our side/);
      expect(reply.text).not.toMatch(/session_away|relation|select|\.ts|node_modules/i);
    }
  });

  test('more than 60 responses of every class were looked at', () => {
    expect(checked).toBeGreaterThanOrEqual(60);
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 204, 303, 400, 401, 403, 404, 413, 429, 500]);
  });
});

test('every response has a nonce of its own, and the page uses it', async () => {
  const pages = await Promise.all(Array.from({ length: 8 }, () => client.get('/')));
  const nonces = pages.map(({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '');
  expect(new Set(nonces).size).toBe(8);
  for (const [at, page] of pages.entries()) {
    const scripts = page.text.match(/<script\b[^>]*>/g) ?? [];
    for (const script of scripts) expect(script, 'a script that would be blocked').toMatch(/type="application\/json"|nonce="/);
    expect(page.text).toContain(`nonce="${nonces[at]}"`);
    expect(page.text).not.toMatch(/ on\w+="| style="/);
  }
});

test('cookies are ours alone: strict, host-bound, out of reach of scripts', async () => {
  const token = formTokenOf(server.services.formSecret, client.publicId);
  const refused = await client.send('/auth/sign-out', { 'form-token': 'x' });
  expect([refused.status, refused.headers.getSetCookie()]).toEqual([303, []]);
  expect((await client.call('sessions.read', {})).status).toBe(200);

  const signedOut = await client.send('/auth/sign-out', { 'form-token': token });
  expect(signedOut.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(signedOut.headers.getSetCookie()).toEqual([
    '__Host-Http-session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Strict',
  ]);
  expect((await client.call('sessions.read', {})).code).toBe('sign-in-needed');
});

test('a server without the demo has nothing under /demo', async () => {
  const visitor = production.anonymous();
  for (const path of ['/demo/faults', '/demo/mailbox', '/demo/mailbox.json']) check(path, await expectStatus(production, path, 404));
  const set = await visitor.request('/demo/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ system: 'accounts', fault: 'gone' }),
  });
  expect(set.status).toBe(404);
});

async function expectStatus(of: TestServer, path: string, status: number): Promise<Reply> {
  const reply = await of.anonymous().get(path);
  expect(reply.status, path).toBe(status);
  return reply;
}

test('a redirect goes to our own paths only, whatever was asked for', async () => {
  for (const wish of ['//evil.test', '/\\evil.test', 'https://evil.test', '/%2f/evil.test', '/ok?x=1#y']) {
    const reply = await anonymous.get(`/?next=${encodeURIComponent(wish)}`);
    expect(reply.headers.get('location')).toMatch(/^\/auth\/sign-in\?return=%2F/);
  }
  // The whole address on the request line, as a proxy sends it.
  const whole = await anonymous.get('http://evil.test/', { host: 'evil.test' });
  expect(whole.headers.get('location') ?? '').not.toMatch(/^(https?:)?\/\//);
  const hop = await anonymous.get('//evil.test/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
  expect(hop.text).not.toContain('url=//');
});
