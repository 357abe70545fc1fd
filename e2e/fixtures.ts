import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Api, openApi } from './api.ts';
import { type Fault, type Mail, openDemo, type System } from './demo.ts';
import { type Person, signInByPassword } from './sign-in.ts';
import { type Product, startProduct } from './start-product.ts';
import { openWatch, type Watch } from './watch.ts';

interface WorkerThings {
  /** This worker's own product, with its own people. */
  product: Product;
}

interface TestThings {
  /** What no page may do; a test that provokes something names it here. */
  watch: Watch;
  /** Signs in through the form and waits for the page. */
  signIn: (page: Page, person: Person) => Promise<void>;
  /** Another browser, with nothing in common with the first; watched as well. */
  anotherBrowser: (options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<BrowserContext>;
  /** All mails of the demo, newest first. */
  mailbox: () => Promise<readonly Mail[]>;
  /** Breaks a system, or heals it with `none`. Everything heals after the test. */
  faults: (system: System, fault: Fault) => Promise<void>;
  /** Asks the product's API as the signed-in page does: what is stored, not what is shown. */
  api: (page: Page) => Api;
}

export const test = base.extend<TestThings, WorkerThings>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of this pattern.
    async ({}, use, worker) => {
      const product = await startProduct(String(worker.parallelIndex), Number(process.env.E2E_PORT ?? 4800) + worker.parallelIndex * 40);
      await use(product);
      await product.remove();
      const broken = product.log.filter((line) => line.includes('broke its content security policy'));
      expect(broken, 'reports of a broken content security policy').toEqual([]);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ product }, use) => use(product.address),
  watch: [
    async ({ context, product }, use, info) => {
      const watch = openWatch(product);
      const logged = product.log.length;
      watch.follow(context);
      await use(watch);
      if (info.errors.length > 0)
        await info.attach('log of the product', { body: product.log.slice(logged).join('\n'), contentType: 'text/plain' });
      expect(watch.seen(), 'console errors, page errors, foreign requests, personal data in addresses').toEqual([]);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of this pattern.
  signIn: ({}, use) => use((page, person) => signInByPassword(page, person)),
  anotherBrowser: async ({ browser, product, watch, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: product.address, ...options });
      opened.push(context);
      watch.follow(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  mailbox: ({ product }, use) => use(() => openDemo(product).mailbox()),
  faults: async ({ product }, use) => {
    const demo = openDemo(product);
    await use((system, fault) => demo.breakSystem(system, fault));
    await demo.healAll();
  },
  api: ({ product }, use) => use((page) => openApi(page, product)),
});

export { expect };
