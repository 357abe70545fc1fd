import { type ChildProcess, spawn } from 'node:child_process';
import type { Log } from '../platform/log.ts';

export interface Companion {
  /** What a person reads of it: "the identity provider of the demo". */
  readonly name: string;
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it prints once it listens. */
  readonly ready: string;
  /** What no longer works without it, for the log. */
  readonly without: string;
}

/** A process of its own beside the demo, started and stopped with this one. Resolves once it listens. */
export async function startCompanion({ name, main, env, ready, without }: Companion, log: Log): Promise<{ close(): Promise<void> }> {
  const child = spawn(process.execPath, [main], {
    // The channel breaks when this process dies, however it dies, and the companion leaves with it.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
  });
  await listening(child, name, ready);
  let closing = false;
  child.once('exit', (code) => {
    if (!closing) log.fatal({ code }, `${name} has stopped: ${without}`);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        closing = true;
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function listening(child: ChildProcess, name: string, ready: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Could not start ${name} (exit ${code}).`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(ready)) resolve();
    });
  });
}
