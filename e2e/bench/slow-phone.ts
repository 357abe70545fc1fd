import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';
import { fillSignIn } from '../sign-in.ts';

const viewport = { width: 412, height: 823 };
/** BAR.md, "slow phone". Throughput in bytes a second. */
const network = { offline: false, latency: 562, downloadThroughput: 1_470_000 / 8, uploadThroughput: 1_470_000 / 8 };
const processor = 4;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/** A phone that is signed in as the demo household; not slow yet. */
export async function signedInPhone(
  browser: Browser,
  address: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, isMobile: true, hasTouch: true, locale: 'en-US', ...options });
  const page = await context.newPage();
  await page.goto(address);
  await fillSignIn(page, 'household@micromart.test');
  await page.waitForURL(`${address}/`);
  await page.close();
  return context;
}

export function sessionCookie(context: BrowserContext): Promise<string> {
  return context.cookies().then((all) => {
    const session = all.find(({ name }) => name === '__Host-Http-session');
    if (session === undefined) throw new Error('The phone is not signed in.');
    return `${session.name}=${session.value}`;
  });
}

/** A page that is slow from now on, on an empty cache. */
export async function slowPage(context: BrowserContext): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processor });
  return { page, devtools };
}
