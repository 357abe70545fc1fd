import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Call } from '../source.ts';
import { httpSource } from './http-source.ts';

const call: Call = { signal: new AbortController().signal, timeLeft: 1234.5, requestId: 'r-1' };
const question = { subject: 'p-1', kinds: [], after: null, limit: 10 };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const source = (baseUrl: string) => httpSource({ id: 'accounts', baseUrl, token: 'secret-token' });

test('carries the token, the time left and the request id', async () => {
  const seen: Record<string, unknown>[] = [];
  const baseUrl = await listen((request, response) => {
    seen.push({ method: request.method, url: request.url, ...request.headers });
    response.end(JSON.stringify({ subject: 'p-1', records: [], asOf: '2026-01-01T00:00:00Z', next: null }));
  });
  await source(`${baseUrl}/below/here`).read(question, call);
  expect(seen).toEqual([
    expect.objectContaining({
      method: 'POST',
      url: '/below/here/v1/accounts/read',
      authorization: 'Bearer secret-token',
      'x-time-left-ms': '1234',
      'x-request-id': 'r-1',
    }),
  ]);
});

test('an answer that names another call is thrown away; one that names none is taken', async () => {
  let named: string | null = null;
  const ids: unknown[] = [];
  const baseUrl = await listen((request, response) => {
    ids.push(request.headers['x-call-id']);
    if (named !== null) response.setHeader('x-call-id', named);
    response.end(JSON.stringify({ subject: 'p-1', records: [], asOf: '2026-01-01T00:00:00Z', next: null }));
  });
  await source(baseUrl).read(question, call);
  named = String(ids[0]);
  await expect(source(baseUrl).read(question, call)).rejects.toMatchObject({ kind: 'wrong-person' });
  expect(new Set(ids).size).toBe(2);
});

test.each([301, 302, 303, 307, 308])('follows no redirect (%i): the token goes to no other place', async (status) => {
  let visits = 0;
  const elsewhere = await listen((_, response) => {
    visits++;
    response.end('{}');
  });
  const baseUrl = await listen((_, response) => response.writeHead(status, { location: `${elsewhere}/v1/accounts/read` }).end());
  await expect(source(baseUrl).read(question, call)).rejects.toThrow();
  expect(visits).toBe(0);
});

test.each([
  ['not JSON', '<html>Bad gateway</html>'],
  ['not the agreed shape', '{"subject":"p-1","records":"none"}'],
  [
    'over 1 MB',
    JSON.stringify({ subject: 'p-1', records: [], asOf: '2026-01-01T00:00:00Z', next: null, padding: 'x'.repeat(1024 * 1024) }),
  ],
  ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
])('a reply that is %s is a bad reply', async (_, body) => {
  const baseUrl = await listen((_request, response) => response.end(body));
  await expect(source(baseUrl).read(question, call)).rejects.toMatchObject({ name: 'BadReplyError', kind: 'unreadable-reply' });
});

test('reading stops soon after 1 MB, however much comes', async () => {
  let sent = 0;
  const baseUrl = await listen((_, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      response.once('drain', more);
    };
    more();
  });
  await expect(source(baseUrl).read(question, call)).rejects.toMatchObject({ kind: 'unreadable-reply' });
  expect(sent).toBeLessThan(50 * 1024 * 1024);
});

test.each(['ftp://host', 'file:///etc/passwd', 'https://user:pass@host', 'https://host/?q=1', 'not an address'])(
  '%s is no address of a system',
  (baseUrl) => {
    expect(() => source(baseUrl)).toThrow();
  },
);

test('a call that is aborted ends', async () => {
  const baseUrl = await listen(() => {});
  await expect(source(baseUrl).read(question, { ...call, signal: AbortSignal.timeout(50) })).rejects.toThrow();
});
