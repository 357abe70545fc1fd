import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { tellIdentity } from './platform/tell-identity.ts';
import { testServer } from './test-server.ts';

const open: (() => void)[] = [];
afterAll(() => {
  for (const close of open) close();
});

async function listener(answer: RequestListener): Promise<{ url: string; hits: IncomingMessage[] }> {
  const hits: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    hits.push(request);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  open.push(
    () => server.closeAllConnections(),
    () => void server.close(),
  );
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, hits };
}

/** Nothing of ours may ever come here. */
const trap = await listener((_, response) => void response.end('{}'));
const redirector = await listener((_, response) => void response.writeHead(307, { location: `${trap.url}/stolen` }).end());

const server = await testServer({
  env: () => ({
    SOURCE_KITCHEN: redirector.url,
    SOURCE_TOKEN: 'the-token-of-the-systems',
    PROVISIONING_URL: `${redirector.url}/scim/v2`,
    PROVISIONING_TOKEN: 'the-token-of-provisioning',
  }),
});
afterAll(() => server[Symbol.asyncDispose]());

test('a system that redirects is away, and its token goes nowhere else', async () => {
  const client = await server.signIn(await server.newPerson());
  expect((await client.call('devices.read')).data.state).toBe('unavailable');
  expect((await client.call('devices.unlink', { id: 'x', version: '1' })).data.outcome).toBe('unknown');
  expect(redirector.hits.map((request) => request.headers.authorization)).toContain('Bearer the-token-of-the-systems');
  expect(trap.hits).toEqual([]);
});

test('an identity provider that redirects is not followed', async () => {
  await expect(tellIdentity(server.services.env, 'p/../../x?y#z', 'a@mail.test')).rejects.toThrow();
  expect(redirector.hits.at(-1)?.url).toBe('/scim/v2/Users/p%2F..%2F..%2Fx%3Fy%23z');
  expect(trap.hits).toEqual([]);
});

/** What could make a server that fetches what people type come to the trap. */
function addressesOf(url: string): string[] {
  const { port } = new URL(url);
  const hosts = [
    'localhost',
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    'user@localhost',
    'a.test@127.0.0.1',
    '0',
    '127.0.0.1.nip.io',
    'LOCALHOST.',
    'ⓛocalhost',
  ];
  return hosts
    .flatMap((host) => [`http://${host}:${port}/x`, `//${host}:${port}`, `https://${host}:${port}`])
    .concat([`gopher://localhost:${port}/_x`, 'file:///etc/passwd', `http://localhost:${port}\\@a.test`, `jar:${url}!/`]);
}

test('nothing that a person types makes this server call anybody', async () => {
  const client = await server.signIn(await server.newPerson());
  const info = (await client.call('personalInfo.read')).data.data;
  const address = info.rows.find((row: { kind: string }) => row.kind === 'address').value;
  for (const wish of addressesOf(trap.url)) {
    const { version } = (await client.call('personalInfo.read')).data.data.rows.find((row: { kind: string }) => row.kind === 'employer');
    await client.call('personalInfo.changeValue', { kind: 'employer', id: 'main', act: 'set', value: wish, version });
    await client.call('signIn.prepareStepUp', { place: wish, draft: wish });
    await client.call('overview.readAbout', { system: 'accounts', kind: wish.slice(0, 60), id: wish });
    await client.get(`/?about=${encodeURIComponent(wish)}&q=${encodeURIComponent(wish)}`, {
      host: 'localhost',
      'x-forwarded-host': encodeURI(wish),
      forwarded: `host=${encodeURI(wish)}`,
    });
    await server.anonymous().get(`/auth/sign-in?return=${encodeURIComponent(wish)}`);
  }
  await client.call('personalInfo.changeValue', {
    kind: 'address',
    id: 'new',
    act: 'add',
    value: { ...address, street: trap.url, organization: trap.url },
    version: null,
  });
  expect(trap.hits).toEqual([]);
});
