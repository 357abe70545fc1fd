import autocannon from 'autocannon';
import { fetchBytes } from './fetch-bytes.ts';
import { ports } from './ports.ts';
import type { Product } from './product.ts';
import { median, type Row } from './row.ts';
import { type Started, startProcess } from './start-process.ts';
import { sections } from './watch-page.ts';

const rounds = 3;
const pagesOfRound = 240;
const connections = 4;

interface Round {
  /** Pages for each second of the server's processor time: what one core would do. */
  readonly aCore: number;
  readonly bytes: number;
}

/** S6: filled overviews for each second of a core, on PostgreSQL, against express that sends the same bytes. Interleaved. */
export async function measurePages(product: Product, cookies: readonly string[]): Promise<Row[]> {
  const url = `${product.address}/`;
  const requests = cookies.map((cookie) => ({ headers: { cookie, accept: 'text/html' } }));
  await drive(product, url, requests);
  const { body } = await fetchBytes(url, { cookie: cookies[0] ?? '', encoding: 'identity' });
  for (const name of sections) if (!body.includes(`data-seed="${name}"`)) throw new Error(`The page lacks ${name}.`);
  const plain = await startProcess('apps/bff/src/bench/main.ts', {
    args: ['plain'],
    env: { PORT: String(ports.plain) },
    input: body,
    says: '{}',
  });
  const compressed = requests.map(({ headers }) => ({ headers: { ...headers, 'accept-encoding': 'br' } }));
  const seen = { pages: [] as Round[], compressed: [] as Round[], express: [] as Round[] };
  for (let round = 0; round < rounds; round++) {
    seen.pages.push(await drive(product, url, requests));
    seen.express.push(await drive(plain, `http://localhost:${ports.plain}/`, requests, 4));
    seen.compressed.push(await drive(product, url, compressed));
  }
  await plain.end();
  const aCore = (of: keyof typeof seen) => median(seen[of].map((round) => round.aCore));
  const bytes = median(seen.pages.map((round) => round.bytes));
  if (bytes < body.length * 0.95) throw new Error(`The pages under load were not filled: ${bytes} bytes instead of ${body.length}.`);
  return [
    {
      id: 'S6',
      what: 'filled overviews a second a core, PostgreSQL',
      goal: '>= 400',
      reached: `${Math.round(aCore('pages'))} (compressed: ${Math.round(aCore('compressed'))}); express with the same ${Math.round(bytes / 1000)} kB: ${Math.round(aCore('express'))}`,
      isReached: aCore('pages') >= 400,
    },
  ];
}

async function drive(server: Started, url: string, requests: readonly { headers: Record<string, string> }[], part = 1): Promise<Round> {
  const before = server.processorTime();
  const result = await autocannon({ url, connections, amount: Math.round(pagesOfRound * part), requests });
  const spent = server.processorTime() - before;
  if (result.errors + result.non2xx > 0) throw new Error(`${result.errors} errors and ${result.non2xx} refusals from ${url}.`);
  return { aCore: result['2xx'] / spent, bytes: result.throughput.total / result['2xx'] };
}
