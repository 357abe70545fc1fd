import type { Browser } from '@playwright/test';
import { fetchBytes } from './fetch-bytes.ts';
import { ports } from './ports.ts';
import { emptyFolder, measureInside, startProduct } from './product.ts';
import { median, ms, type Row } from './row.ts';
import { sessionCookie, signedInPhone } from './slow-phone.ts';
import { startProcess } from './start-process.ts';
import { sections } from './watch-page.ts';

const rounds = 9;
const hung = { system: 'kitchen', section: 'devices' } as const;
const token = 'the token of the benchmark';

/** S7: the sections of four systems, of which one hangs. */
export async function measureOneHung(address: string, cookie: string): Promise<Row> {
  const healthy = sections.filter((section) => section !== hung.section);
  return rowOf('N = 4, one hung', 10, await readInTurns(address, cookie, healthy));
}

/** S7: the product with its eight systems behind HTTP, all of which the overview asks; and fifty guards of such systems, without a page. */
export async function measureManySystems(browser: Browser): Promise<Row[]> {
  const systems = await startProcess('apps/systems/src/main.ts', {
    env: { PORT: String(ports.systems), DATA_DIR: emptyFolder('systems'), SYSTEMS_TOKEN: token },
    says: 'The systems listen',
  });
  const source = `http://127.0.0.1:${ports.systems}`;
  const env = {
    SOURCE_TOKEN: token,
    ...Object.fromEntries(
      ['ACCOUNTS', 'KITCHEN', 'MESSAGING', 'SHARING', 'SHOP', 'SITE', 'COMMUNITY', 'CARE'].map((id) => [`SOURCE_${id}`, source]),
    ),
  };
  try {
    const product = await startProduct(ports.overWire, emptyFolder('over-wire'), env);
    const phone = await signedInPhone(browser, product.address);
    const healthy = [...sections.filter((section) => section !== hung.section), 'otherData'];
    const eight = await readInTurns(product.address, await sessionCookie(phone), healthy);
    await phone.close();
    await product.end();
    // Last: by then the systems have filled themselves.
    const fifty = await measureInside<Taken>(env, 'one-hung', '50');
    return [rowOf('N = 8 behind HTTP, one hung', 10, eight), rowOf('N = 50 behind HTTP, one hung', 35, fifty)];
  } finally {
    await systems.end();
  }
}

/** Milliseconds until the last of the others was there, medians. */
interface Taken {
  readonly well: number;
  readonly oneHung: number;
}

function rowOf(what: string, goal: number, { well, oneHung }: Taken): Row {
  const more = oneHung - well;
  return {
    id: 'S7',
    what: `${what}: until the others are filled, against none hung`,
    goal: `<= +${goal} ms`,
    reached: `${more < 0 ? '' : '+'}${ms(more)} (${ms(oneHung)} against ${ms(well)})`,
    isReached: more <= goal,
  };
}

/** All well and one hung, interleaved; in each round the slowest of the healthy sections counts. */
async function readInTurns(address: string, cookie: string, healthy: readonly string[]): Promise<Taken> {
  const well: number[] = [];
  const oneHung: number[] = [];
  await slowestOf(healthy, address, cookie);
  for (let round = 0; round < rounds; round++) {
    well.push(await slowestOf(healthy, address, cookie));
    await breakSystem(address, 'hung');
    oneHung.push(await slowestOf(healthy, address, cookie));
    await breakSystem(address, 'none');
  }
  return { well: median(well), oneHung: median(oneHung) };
}

/** Milliseconds until the last of the others has come. The whole page is waited for, so that no round disturbs the next. */
async function slowestOf(healthy: readonly string[], address: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const arrived = new Map<string, number>();
  let text = '';
  await fetchBytes(`${address}/`, {
    cookie,
    encoding: 'identity',
    onChunk(chunk) {
      text += chunk.toString();
      for (const name of healthy)
        if (!arrived.has(name) && text.includes(`data-seed="${name}"`)) arrived.set(name, performance.now() - begun);
    },
  });
  if (arrived.size < healthy.length) throw new Error(`Only ${[...arrived.keys()].join(', ')} came.`);
  return Math.max(...arrived.values());
}

async function breakSystem(address: string, fault: 'none' | 'hung'): Promise<void> {
  const answer = await fetch(`${address}/demo/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ system: hung.system, fault }),
  });
  if (!answer.ok) throw new Error(`The fault switch answered ${answer.status}.`);
}
