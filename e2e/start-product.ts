import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { cache, home } from './home.ts';

export interface Product {
  /** Such as http://localhost:4800. */
  readonly address: string;
  readonly identityAddress: string;
  /** All lines of its log so far, over all its lives. */
  readonly log: readonly string[];
  /** Ends the process with this signal; returns its exit code, or null when the signal ended it. Data stay. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Starts the process again on the same data. */
  startAgain(): Promise<void>;
  /** Sets its clock six minutes ahead, and at the next call back again. */
  shiftClock(): void;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

const clock = path.join(import.meta.dirname, 'shift-clock.js');

/** The real product with its demo people, as the start command runs it, on four free ports and a new data folder. */
export async function startProduct(name: string, firstPort: number): Promise<Product> {
  const port = await findPorts(firstPort);
  const folder = path.join(cache, `e2e-${name}-${process.pid}`);
  const log: string[] = [];
  let child = await begin();

  function begin(): Promise<ChildProcess> {
    mkdirSync(folder, { recursive: true });
    const started = spawn(process.execPath, ['--import', clock, 'apps/bff/src/main.ts'], {
      cwd: home,
      env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        log.push(...chunk.toString().split('\n').filter(Boolean));
        if (chunk.includes('"msg":"ready"')) resolve(started);
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.once('exit', (code) => reject(new Error(`The product did not start (exit ${code}):\n${log.slice(-10).join('\n')}`)));
    });
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const dead = child;
    if (dead.exitCode !== null || dead.signalCode !== null) return dead.exitCode;
    const ended = new Promise<number | null>((resolve) => dead.once('exit', resolve));
    dead.kill(signal);
    const code = await ended;
    await Promise.all([untilFree(port + 1), untilFree(port + 3)]);
    return code;
  }

  return {
    address: `http://localhost:${port}`,
    identityAddress: `http://localhost:${port + 1}`,
    log,
    end,
    async startAgain() {
      child = await begin();
    },
    shiftClock: () => void child.kill('SIGUSR2'),
    async remove() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Four free ports in a row: page, identity provider, mail, what stands in for Stripe. */
async function findPorts(first: number): Promise<number> {
  for (let port = first; port < first + 300; port += 4) {
    const free = await Promise.all([port, port + 1, port + 2, port + 3].map(isFree));
    if (free.every(Boolean)) return port;
  }
  throw new Error(`No four free ports after ${first}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

/** The identity provider of the demo, and what stands in for Stripe, are processes of their own; after a kill they go by themselves, or have to be waited for. */
async function untilFree(port: number): Promise<void> {
  for (let tries = 0; tries < 300 && !(await isFree(port)); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
}
