import { rmSync } from 'node:fs';
import { fetchBytes } from './fetch-bytes.ts';
import { ports } from './ports.ts';
import { emptyFolder, type Product, startProduct } from './product.ts';
import { median, ms, type Row, times } from './row.ts';
import { startProcess } from './start-process.ts';

const rounds = 3;
const pageLoads = 50;

/** S13: the embedded product with its demo, from the start of its process until it is ready. Against express alone, interleaved. */
export async function measureStart(): Promise<Row[]> {
  const first: number[] = [];
  const later: number[] = [];
  const express: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const plain = await startProcess('apps/bff/src/bench/main.ts', {
      args: ['plain'],
      env: { PORT: String(ports.plain) },
      input: Buffer.of(),
      says: '{}',
    });
    express.push(plain.took);
    await plain.end();
    const folder = emptyFolder('start');
    for (const times of [first, later]) {
      const product = await startProduct(ports.starting, folder);
      times.push(product.took);
      await product.end();
    }
    rmSync(folder, { recursive: true, force: true });
  }
  const row = (what: string, goal: number, all: readonly number[]): Row => ({
    id: 'S13',
    what,
    goal: `<= ${goal} ms`,
    reached: `${ms(median(all))}, ${times(median(all) / median(express))} of express alone`,
    isReached: median(all) <= goal,
  });
  return [row('embedded start, first ever', 1200, first), row('embedded start, later', 800, later)];
}

/** S13: memory of a product that somebody has signed in to, after page loads. */
export async function measureMemory(product: Product, cookie: string): Promise<Row> {
  for (let load = 0; load < pageLoads; load++) await fetchBytes(`${product.address}/`, { cookie });
  const memory = product.memory();
  return {
    id: 'S13',
    what: `memory after sign-in and ${pageLoads} page loads`,
    goal: '<= 400 MB',
    reached: `${Math.round(memory)} MB`,
    isReached: memory <= 400,
  };
}
