import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { buildWebOnce } from './test-web.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

interface Started {
  readonly port: number;
  readonly child: ChildProcess;
  readonly said: { out: string; error: string };
  readonly exit: Promise<number | null>;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'micromart-start-'));
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Four in a row that nobody uses: ours, the identity provider's, the mailbox's, that of what stands in for Stripe. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 12_000);
    const taken = await Promise.all([0, 1, 2, 3].map((more) => isTaken(first + more)));
    if (!taken.includes(true)) return first;
  }
}

function isTaken(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(true));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(false)));
  });
}

async function start(env: Record<string, string>): Promise<Started> {
  await buildWebOnce();
  const port = await freePorts();
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.error += chunk.toString();
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  undo.push(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    return exit;
  });
  return { port, child, said, exit };
}

async function startReady(env: Record<string, string>): Promise<Started> {
  const started = await start(env);
  await expect.poll(() => `${started.said.out}${started.said.error}`, { timeout: 50_000 }).toContain('"msg":"ready"');
  return started;
}

const statusOf = ({ port }: Started, where = '/healthz/ready') => fetch(`http://localhost:${port}${where}`).then(({ status }) => status);

test('a second process on the same folder refuses in one sentence; after a kill the next one takes over', {
  timeout: 120_000,
}, async () => {
  const DATA_DIR = await newFolder();
  const first = await startReady({ DATA_DIR });
  const second = await start({ DATA_DIR });
  expect(await second.exit).toBe(1);
  expect(second.said.error.trim().split('\n')).toEqual([
    expect.stringMatching(/^Another process is using the database in .+; stop it first, or /),
  ]);
  expect(await statusOf(first)).toBe(200);

  first.child.kill('SIGKILL');
  await first.exit;
  const third = await startReady({ DATA_DIR });
  expect(await statusOf(third)).toBe(200);
});

test('a stop lets what is under way end, takes nothing new, and exits with 0', { timeout: 120_000 }, async () => {
  const started = await startReady({ DATA_DIR: await newFolder() });
  const { port } = started;
  // A request whose body is still coming when the stop is asked for.
  const body = JSON.stringify({ kitchen: 'none' });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const slow = request({ port, host: 'localhost', path: '/demo/faults', method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    slow.on('error', reject);
    slow.write(body.slice(0, 3), () => {
      started.child.kill('SIGTERM');
      const later = setInterval(() => {
        isTaken(port).then(
          (stillListens) => {
            if (stillListens) return;
            clearInterval(later);
            slow.end(body.slice(3));
          },
          () => {},
        );
      }, 20);
    });
  });
  expect(await answered).toBe(200);
  expect(await started.exit).toBe(0);
  expect(started.said.error).toBe('');
});

test('a stop under load breaks no answer that had begun', { timeout: 120_000 }, async () => {
  const started = await startReady({ DATA_DIR: await newFolder() });
  let running = true;
  const outcomes: (number | string)[] = [];
  const visitors = Array.from({ length: 8 }, async () => {
    while (running) {
      try {
        const response = await fetch(`http://localhost:${started.port}/demo/mailbox`);
        const text = await response.text();
        outcomes.push(text.includes('</html>') ? response.status : 'cut off');
      } catch (error) {
        const { cause } = error as { cause?: { code?: string } };
        outcomes.push(cause?.code ?? String(error));
        if (cause?.code === 'ECONNREFUSED') return;
      }
    }
  });
  await expect.poll(() => outcomes.length, { timeout: 50_000 }).toBeGreaterThan(50);
  started.child.kill('SIGTERM');
  expect(await started.exit).toBe(0);
  running = false;
  await Promise.all(visitors);
  // A connection that is kept open may be closed between two requests; an answer may not be cut.
  expect(
    outcomes.filter((outcome) => outcome !== 200 && outcome !== 'ECONNREFUSED' && outcome !== 'UND_ERR_SOCKET' && outcome !== 'ECONNRESET'),
  ).toEqual([]);
});

test('a configuration that is not complete is told in one message', { timeout: 60_000 }, async () => {
  const started = await start({ MICROMART_MODE: 'production', PORT: 'abc', DATA_DIR: await newFolder() });
  expect(await started.exit).toBe(1);
  const [head, ...faults] = started.said.error.trim().split('\n');
  expect(head).toBe('The configuration is not complete:');
  expect(faults.map((fault) => fault.trim().split(':', 1)[0])).toContain('PORT');
  expect(faults.map((fault) => fault.trim().split(':', 1)[0])).toContain('KEY_WRAPPING_KEY_FILE');
  expect(started.said.error).not.toMatch(/\bat .+:\d+/);
  expect(started.said.out).toBe('');
});

test('a port that is taken is told in one line', { timeout: 60_000 }, async () => {
  const holder = createServer();
  const port = await freePorts();
  await new Promise<void>((resolve) => holder.listen(port, 'localhost', resolve));
  undo.push(() => holder.close());
  const started = await start({ DATA_DIR: await newFolder(), PORT: String(port) });
  expect(await started.exit).toBe(1);
  expect(started.said.error.trim().split('\n')).toEqual([expect.stringMatching(/EADDRINUSE|in use/)]);
});
