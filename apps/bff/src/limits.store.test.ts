import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { rateRules } from './platform/limits.ts';
import { testServer } from './test-server.ts';

const server = await testServer();
const otherNode = await server.anotherNode();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => sql`delete from rate_limit`.execute(server.store.db));

test('a shared limit is one limit over two nodes, over batches, over sessions, and tells how long to wait', async () => {
  const [person, bystander] = [await server.newPerson(), await server.newPerson()];
  const sessions = [await server.signIn(person), await server.signIn(person)];
  const clients = sessions.flatMap(({ cookie }) => [server.anonymous(cookie), otherNode.anonymous(cookie)]);
  const { points } = rateRules['contact-change'];
  const replies = [];
  for (let call = 0; call < points + 10; call++) {
    const forged = { 'x-forwarded-for': `203.0.113.${call}`, forwarded: `for=203.0.113.${call}` };
    const node = call % 2 === 0 ? server : otherNode;
    replies.push(
      await clients[call % clients.length]?.call(
        'personalInfo.startContactChange',
        { contact: 'email', target: 'no address' },
        { ...forged, origin: node.baseUrl },
      ),
    );
  }
  expect(replies.filter((reply) => reply?.code === null)).toHaveLength(points);
  const refused = replies.filter((reply) => reply?.code === 'too-many');
  expect(refused).toHaveLength(10);
  for (const reply of refused) {
    expect(reply?.status).toBe(429);
    expect(Number(reply?.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const other = await (await server.signIn(bystander)).call('personalInfo.startContactChange', { contact: 'email', target: 'no address' });
  expect(other.code).toBeNull();
  expect((await sessions[0]?.call('sessions.read', {}))?.status).toBe(200);
});

test('each call of a batch counts', async () => {
  const client = await server.signIn(await server.newPerson());
  const paths = Array.from({ length: 10 }, () => 'sessions.end').join();
  const body = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at, { id: 'nobodys' }]));
  const { points } = rateRules.change;
  const outcomes: string[] = [];
  for (let sent = 0; sent < points + 10; sent += 10) {
    const reply = await client.call(`${paths}?batch=1`, body);
    outcomes.push(...(JSON.parse(reply.text) as { result?: object }[]).map((one) => (one.result === undefined ? 'refused' : 'gone')));
  }
  expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(points);
});

test('strangers are counted by their address, whatever they say it is', async () => {
  const { points } = rateRules['anonymous-act'];
  const codes = [];
  for (let call = 0; call < points + 5; call++)
    codes.push(
      (
        await server
          .anonymous()
          .call('personalInfo.undoContactChange', { token: 'x'.repeat(43) }, { 'x-forwarded-for': `198.51.100.${call}` })
      ).code,
    );
  expect(codes.filter((code) => code === null)).toHaveLength(points);
  const report = await server
    .anonymous()
    .request('/csp-report', { method: 'POST', headers: { 'content-type': 'application/reports+json' }, body: '[]' });
  expect(report.status).toBe(429);
});

test('a report of a broken policy keeps no address of a page and nothing that was typed', async () => {
  const report = [
    {
      type: 'csp-violation',
      url: `${server.baseUrl}/?q=what-was-searched`,
      body: {
        documentURL: `${server.baseUrl}/?q=what-was-searched`,
        effectiveDirective: 'script-src-elem',
        blockedURL: 'https://evil.test/x.js',
        sample: 'what-was-typed',
      },
    },
  ];
  const reply = await server
    .anonymous()
    .request('/csp-report', { method: 'POST', headers: { 'content-type': 'application/reports+json' }, body: JSON.stringify(report) });
  expect(reply.status).toBe(204);
  const line = server.logged.find((logged) => logged.includes('"alarm":"csp"')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ directive: 'script-src-elem', blocked: 'https://evil.test/x.js' });
  expect(server.logged.join('')).not.toMatch(/what-was-(searched|typed)/);
});
