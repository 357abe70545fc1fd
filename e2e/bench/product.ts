import { rmSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../home.ts';
import { type Started, startProcess } from './start-process.ts';

export interface Product extends Started {
  readonly address: string;
}

/** A folder for the data of one product, which is empty now. */
export function emptyFolder(name: string): string {
  const folder = path.join(cache, `bench-${name}`);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

/** The product as the start command runs it. */
export async function startProduct(port: number, folder: string, env: Record<string, string> = {}): Promise<Product> {
  const started = await startProcess('apps/bff/src/main.ts', {
    env: { PORT: String(port), DATA_DIR: folder, ...env },
    says: '"msg":"ready"',
  });
  return { ...started, address: `http://localhost:${port}` };
}

/** One part of the benchmark that looks inside, by its name; resolves to what it measured. */
export async function measureInside<T>(env: Record<string, string>, ...args: string[]): Promise<T> {
  const { line, end } = await startProcess('apps/bff/src/bench/main.ts', {
    args,
    env: { LOG_LEVEL: 'error', ROLES: 'web', ...env },
    says: '',
  });
  await end();
  return JSON.parse(line) as T;
}
