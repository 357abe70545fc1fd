import { createServer } from 'node:http';
import type { Browser, BrowserContext } from '@playwright/test';
import { ports } from './ports.ts';
import { median, ms, type Row, times } from './row.ts';
import { signedInPhone, slowPage } from './slow-phone.ts';
import { type Watched, watchPage, whenSeen } from './watch-page.ts';

const rounds = 5;

/** S2 and S3: the overview on a slow phone against a blank page of a bare server, interleaved. */
export async function measureSlowPhone(browser: Browser, address: string): Promise<{ rows: Row[]; files: string[] }> {
  const blank = await serveBlank();
  const phone = await signedInPhone(browser, address);
  const plainPhone = await signedInPhone(browser, address, { javaScriptEnabled: false });
  const blanks: number[] = [];
  const seen: Watched[] = [];
  const bare: { blank: number; usable: number; saved: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    blanks.push((await visit(phone, blank.address, 'blankAt')).blankAt ?? Number.NaN);
    seen.push(await visit(phone, `${address}/`, 'savedAt'));
    bare.push({ blank: await visitWithoutScript(plainPhone, blank.address), ...(await saveWithoutScript(plainPhone, `${address}/`)) });
  }
  await Promise.all([blank.close(), phone.close(), plainPhone.close()]);

  const control = median(blanks);
  const of = (part: 'filledAt' | 'awakeAt' | 'savedAt') => median(seen.map((one) => one[part] ?? Number.NaN));
  const shift = Math.max(...seen.map((one) => one.shift));
  const answered = Math.max(...seen.map((one) => one.answeredWhenFilled));
  const bareControl = median(bare.map((one) => one.blank));
  const bareUsable = median(bare.map((one) => one.usable)) / bareControl;
  const bareSaved = median(bare.map((one) => one.saved)) / bareControl;
  const against = (value: number) => `${times(value / control)} (${ms(value)} against ${ms(control)})`;
  return {
    files: seen[0]?.files ?? [],
    rows: [
      {
        id: 'S2',
        what: 'slow phone: until all sections are filled, against a blank page',
        goal: '<= 1.15x',
        reached: against(of('filledAt')),
        isReached: of('filledAt') / control <= 1.15,
      },
      {
        id: 'S2',
        what: 'requests it needs; layout shift',
        goal: '1; 0.000',
        reached: `${answered}; ${shift.toFixed(3)}`,
        isReached: answered === 1 && shift < 0.0005,
      },
      {
        id: 'S3',
        what: 'slow phone: until the first switch works, without script',
        goal: '<= 1.20x',
        reached: `${times(bareUsable)}, and is saved at ${times(bareSaved)} (two requests more)`,
        isReached: bareUsable <= 1.2,
      },
      {
        id: 'S3',
        what: 'slow phone: until the first switch works, hydrated',
        goal: '<= 2.60x',
        reached: `${against(of('awakeAt'))}, and is saved at ${times(of('savedAt') / control)}`,
        isReached: of('awakeAt') / control <= 2.6,
      },
    ],
  };
}

async function visit(context: BrowserContext, url: string, until: 'blankAt' | 'savedAt'): Promise<Watched> {
  const { page } = await slowPage(context);
  await watchPage(page, { press: until === 'savedAt' });
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await whenSeen(page, until);
  await page.close();
  return seen;
}

/** Nothing runs inside the page, so the clock is ours; the same for both pages. */
async function visitWithoutScript(context: BrowserContext, url: string): Promise<number> {
  const { page } = await slowPage(context);
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('body').waitFor({ state: 'attached' });
  const took = performance.now() - begun;
  await page.close();
  return took;
}

async function saveWithoutScript(context: BrowserContext, url: string): Promise<{ usable: number; saved: number }> {
  const { page } = await slowPage(context);
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const toggle = page.locator('button[role=switch]:not([disabled])').first();
  await toggle.waitFor({ state: 'visible' });
  const usable = performance.now() - begun;
  const side = await toggle.getAttribute('aria-checked');
  await toggle.click({ noWaitAfter: true });
  await page
    .locator(`button[role=switch]:not([disabled]) >> nth=0`)
    .and(page.locator(`[aria-checked=${side === 'true' ? 'false' : 'true'}]`))
    .waitFor();
  const saved = performance.now() - begun;
  await page.close();
  return { usable, saved };
}

async function serveBlank(): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><html lang="en"><title>Blank</title><body></body></html>');
  });
  await new Promise<void>((resolve) => server.listen(ports.blank, 'localhost', resolve));
  return {
    address: `http://localhost:${ports.blank}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
