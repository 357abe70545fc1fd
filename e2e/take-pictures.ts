import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { openDemo } from './demo.ts';
import { findBrowser } from './find-browser.ts';
import { awake, signInByPassword } from './sign-in.ts';
import { startProduct } from './start-product.ts';

/** Makes the pictures of README and of pictures/README.md. */
const folder = path.join(import.meta.dirname, 'pictures');
mkdirSync(folder, { recursive: true });

const desktop = { width: 1120, height: 840 };
const phone = { width: 390, height: 844 };
const chapters = ['activity', 'photos', 'orders', 'content', 'people', 'messages', 'cookies', 'sharing', 'security', 'policy', 'search'];
const pictures = [
  { name: 'overview', viewport: desktop, colorScheme: 'light', path: '/' },
  { name: 'overview-dark', viewport: desktop, colorScheme: 'dark', path: '/' },
  { name: 'overview-phone', viewport: phone, colorScheme: 'light', path: '/' },
  { name: 'overview-phone-dark', viewport: phone, colorScheme: 'dark', path: '/' },
  { name: 'editor', viewport: desktop, colorScheme: 'light', path: '/?edit=accounts-address-home#accounts-address-home' },
  { name: 'about', viewport: desktop, colorScheme: 'light', path: '/?about=accounts-diet-main#accounts-diet-main' },
  ...chapters.flatMap(
    (chapter) =>
      [
        { name: chapter, viewport: desktop, colorScheme: 'light', path: `/${chapter}` },
        { name: `${chapter}-phone`, viewport: phone, colorScheme: 'dark', path: `/${chapter}` },
      ] as const,
  ),
  { name: 'one-system-down', viewport: desktop, colorScheme: 'light', path: '/', broken: 'kitchen' },
] as const;

const product = await startProduct('pictures', Number(process.env.E2E_PORT ?? 4800));
const browser = await chromium.launch(await findBrowser());
try {
  for (const { name, viewport, colorScheme, path: address, ...rest } of pictures) {
    const page: Page = await (await browser.newContext({ baseURL: product.address, locale: 'en-US', viewport, colorScheme })).newPage();
    if ('broken' in rest) await openDemo(product).breakSystem(rest.broken, 'other-person');
    await signInByPassword(page, 'household');
    await page.goto(address);
    await awake(page);
    if (page.url().endsWith('/search')) {
      await page.getByRole('searchbox').fill('location');
      await page.keyboard.press('Enter');
      await page.getByText('Looked for: location.').waitFor();
    }
    if (address.includes('edit=')) await page.getByRole('combobox', { name: 'Country' }).waitFor();
    if ('broken' in rest)
      await page
        .getByRole('region', { name: 'Devices' })
        .evaluate((section) => section.scrollIntoView({ block: 'center', behavior: 'instant' }));
    if (address.includes('about=')) await page.getByText('Smart Cooker').last().waitFor();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === 'lazy'));
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
    await page.context().close();
  }
} finally {
  await browser.close();
  await product.remove();
}
console.info(`${pictures.length} pictures in ${path.relative(process.cwd(), folder) || '.'}`);
