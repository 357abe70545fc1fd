import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MediaPlace, openMediaFiles } from './media-files.ts';

/** As much of S3 as files need: objects by path, signed requests only. */
const objects = new Map<string, Buffer>();
const seen: { authorization: string; path: string }[] = [];
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://s3.test');
  seen.push({ authorization: request.headers.authorization ?? '', path: pathname });
  const found = objects.get(pathname);
  if (request.method === 'PUT') objects.set(pathname, await buffer(request));
  else if (request.method === 'DELETE') objects.delete(pathname);
  else if (!found) return void response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
  response.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? found : undefined);
}
const bucket = createServer((request, response) => void answer(request, response));

const folder = await mkdtemp(path.join(tmpdir(), 'media-files-'));
const places: Record<string, MediaPlace> = { folder: { folder } };
beforeAll(async () => {
  await new Promise<void>((listening) => void bucket.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`;
  places.bucket = { endpoint, bucket: 'pictures', region: 'eu-central-1', accessKey: 'an-access-key', secretKey: 'a-secret-key' };
});
afterAll(async () => {
  bucket.closeAllConnections();
  bucket.close();
  await rm(folder, { recursive: true });
});

describe.each(['folder', 'bucket'])('files in a %s', (name) => {
  const files = () => openMediaFiles(places[name] ?? { folder });

  test('come back as they were, of any size', async () => {
    for (const size of [0, 1, 5000, 300_000]) {
      const bytes = Buffer.alloc(size, 7);
      await files().write(`ab-${size}`, bytes);
      expect(Buffer.from(await files().read(`ab-${size}`)).equals(bytes)).toBe(true);
    }
  });

  test('are gone when they were removed, and removing them again is well', async () => {
    await files().write('cd-1', Buffer.from('x'));
    for (let time = 0; time < 2; time++) await files().remove('cd-1');
    await expect(files().read('cd-1')).rejects.toThrow();
    await expect(files().read('never-there')).rejects.toThrow();
  });
});

test('every request to the bucket is signed and names no secret', () => {
  expect(seen.length).toBeGreaterThan(5);
  for (const { authorization, path: asked } of seen) {
    expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=an-access-key\//);
    expect(authorization).not.toContain('a-secret-key');
    expect(asked).toMatch(/^\/pictures\/[a-z]{2}\//);
  }
});

test.each([301, 302, 303, 307, 308])(
  'a bucket that redirects (%i) is away, and nothing that is signed or stored goes elsewhere',
  async (status) => {
    const trapped: string[] = [];
    const trap = createServer((request, response) => {
      trapped.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.end();
    });
    await new Promise<void>((listening) => void trap.listen(0, '127.0.0.1', listening));
    const elsewhere = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
    let asked = 0;
    const redirecting = createServer((request, response) => {
      asked++;
      request.resume();
      // As Amazon's own store says where a bucket is now.
      const body = `<Error><Code>PermanentRedirect</Code><Endpoint>${elsewhere.slice('http://'.length)}</Endpoint><Bucket>pictures</Bucket></Error>`;
      response.writeHead(status, { location: `${elsewhere}${request.url}`, 'x-amz-bucket-region': 'us-east-1' }).end(body);
    });
    await new Promise<void>((listening) => void redirecting.listen(0, '127.0.0.1', listening));
    const endpoint = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`;
    const files = openMediaFiles({ endpoint, bucket: 'pictures', region: 'eu-central-1', accessKey: 'an-access-key', secretKey: 'x' });
    await expect(files.write('ab-1', Buffer.from('sealed'))).rejects.toThrow();
    await expect(files.read('ab-1')).rejects.toThrow();
    await expect(files.remove('ab-1')).rejects.toThrow();
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(trapped).toEqual([]);
    for (const server of [trap, redirecting]) {
      server.closeAllConnections();
      server.close();
    }
  },
);
