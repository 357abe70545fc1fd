import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../home.ts';
import { measureActivity } from './measure-activity.ts';
import { measureBytes } from './measure-bytes.ts';
import { measureFull } from './measure-full.ts';
import { measureDataStep, measureEdit } from './measure-inside.ts';
import { measureManySystems, measureOneHung } from './measure-one-hung.ts';
import { measurePages } from './measure-pages.ts';
import { measureRepeatVisit } from './measure-repeat-visit.ts';
import { measureSlowPhone } from './measure-slow-phone.ts';
import { measureMemory, measureStart } from './measure-start.ts';
import { measureTwoTabs } from './measure-two-tabs.ts';
import { ports } from './ports.ts';
import { emptyFolder, measureInside, startProduct } from './product.ts';
import { type Row, tableOf } from './row.ts';
import { openBrowser, sessionCookie, signedInPhone } from './slow-phone.ts';
import { startProcess } from './start-process.ts';
import { writeFullResults, writeResults } from './write-results.ts';

/** In a browser, on the embedded database: S1, S2, S3, S5, the memory of S13, and B25. */
async function measureEmbedded(): Promise<Row[]> {
  const product = await startProduct(ports.embedded, emptyFolder('embedded'));
  const browser = await openBrowser();
  try {
    const phone = await signedInPhone(browser, product.address);
    const cookie = await sessionCookie(phone);
    const memory = await measureMemory(product, cookie);
    const { rows, files } = await measureSlowPhone(browser, product.address);
    const bytes = await measureBytes(product.address, cookie, files);
    const repeat = await measureRepeatVisit(phone, product.address);
    return [...bytes, ...rows, repeat, memory, await measureTwoTabs(phone, product.address)];
  } finally {
    await browser.close();
    await product.end();
  }
}

/** On a PostgreSQL server: S6, S7, S8. */
async function measureOnServer(): Promise<Row[]> {
  const database = await startProcess('apps/bff/src/bench/main.ts', {
    args: ['database'],
    env: { PORT: String(ports.database) },
    says: 'url',
  });
  const { url } = JSON.parse(database.line) as { url: string };
  const env = { DATABASE_URL: url, DATA_DIR: emptyFolder('server') };
  try {
    const edit = await measureEdit('PostgreSQL', env);
    const sessions = await measureInside<string[]>(env, 'people', '32');
    const cookies = sessions.map((session) => `__Host-Http-session=${session}`);
    const product = await startProduct(ports.onServer, env.DATA_DIR, { DATABASE_URL: url });
    const pages = await measurePages(product, cookies);
    const oneHung = await measureOneHung(product.address, cookies.at(-1) ?? '');
    await product.end();
    const activity = await measureActivity('PostgreSQL', env, lineCounts);
    return [await measureDataStep(env), ...pages, oneHung, edit, ...activity];
  } finally {
    await database.end();
  }
}

/** S7: eight systems and fifty, behind HTTP. */
async function measureOverWire(): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    return await measureManySystems(browser);
  } finally {
    await browser.close();
  }
}

/** Lines of one person: S11 at the most of them, S12 from the fewest to the most. */
const lineCounts = [50, 1e3, 1e5];
/** With `--full`: only what takes many minutes and some gigabytes. */
const isFull = process.argv.includes('--full');
const begun = performance.now();
mkdirSync(cache, { recursive: true });
const parts = isFull
  ? [() => measureFull(process.env)]
  : [
      measureEmbedded,
      measureOnServer,
      measureOverWire,
      async () => [await measureEdit('PGlite', { DATA_DIR: emptyFolder('edits') })],
      () => measureActivity('PGlite', { DATA_DIR: emptyFolder('lines') }, lineCounts),
      measureStart,
    ];
const rows: Row[] = [];
for (const part of parts) rows.push(...(await part()));
rows.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
for (const name of ['embedded', 'server', 'systems', 'over-wire', 'edits', 'lines', 'full'])
  rmSync(path.join(cache, `bench-${name}`), { recursive: true, force: true });

if (isFull) writeFullResults(rows);
else writeResults(rows);
const missed = rows.filter(({ isReached }) => isReached === false).length;
console.log(
  `\n${tableOf(rows)}\n\n${rows.length - missed} of ${rows.length} reached, in ${Math.round((performance.now() - begun) / 1000)} s`,
);
