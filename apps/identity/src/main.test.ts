import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = new URL('main.ts', import.meta.url).pathname;

test('the process says when it is ready, keeps its keys over a restart, and leaves with 0', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  const issuer = `http://localhost:${await freePort()}`;
  const keys: string[] = [];
  for (const _start of ['first', 'second']) {
    const child = start({ ...settings(issuer), DATA_DIR: folder });
    expect(await firstLine(child)).toBe(`identity ready ${issuer}`);
    keys.push(await (await fetch(`${issuer}/jwks`)).text());
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }
  expect(keys[0]).toContain('"alg":"ES256"');
  expect(keys[0]).not.toContain('"d":');
  expect(keys[1]).toBe(keys[0]);
  rmSync(folder, { recursive: true });
});

test('the process does not start with missing settings, and says which', async () => {
  const child = start({ PATH: process.env.PATH });
  const [said] = await Promise.all([text(child), once(child, 'exit')]);
  expect(child.exitCode).toBe(1);
  expect(said).toContain('CLIENT_ID is missing');
  expect(said).toContain('PROVISIONING_TOKEN is missing');
});

function settings(issuer: string): NodeJS.ProcessEnv {
  return {
    PORT: new URL(issuer).port,
    CLIENT_ID: 'dashboard',
    CLIENT_SECRET: 'the secret of the client in tests',
    CLIENT_REDIRECT_URI: 'http://localhost:4752/auth/callback',
    CLIENT_POST_LOGOUT_URI: 'http://localhost:4752/',
    SMTP_URL: 'smtp://localhost:4753',
    PROVISIONING_TOKEN: 'provisioning in tests',
    SEED_DEMO: '1',
  };
}

function start(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout ?? child, 'data');
  return String(chunk).trim();
}

async function text(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) said += String(chunk);
  return said;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
