import type { BrowserContext, Page } from '@playwright/test';
import { changeText, openEditor } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

/** Pieces of what the household's page shows. */
const canaries = /alvarez|emory university|juniper street|4045550142|secret draft/i;

test('after every flow, and after signing out, the browser has kept nothing of mine', async ({ page, context, signIn }) => {
  await signIn(page, 'household');
  await expectNothingKept(page, context);

  await changeText(page, 'Title', 'Prof');
  const row = await openEditor(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Secret draft');
  await expectNothingKept(page, context);
  await row.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'About E-mail', exact: true }).click();
  await expectNothingKept(page, context);
  await page.getByRole('searchbox', { name: 'Find in your data' }).fill('Alvarez');
  await expectNothingKept(page, context);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search everything we hold about you' })).toHaveValue('Alvarez');
  await expectNothingKept(page, context);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expectNothingKept(page, context);
  await page.goBack();
  await expect(page.getByText(canaries)).toHaveCount(0);
  expect(await page.content()).not.toMatch(canaries);
});

test('every page of mine forbids caches to keep it', async ({ page, signIn }) => {
  const kept: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (
      !pathname.startsWith('/assets/') &&
      response.url().startsWith(new URL(page.url() === 'about:blank' ? response.url() : page.url()).origin)
    ) {
      if (response.headers()['cache-control'] !== 'no-store' && !pathname.startsWith('/interaction'))
        kept.push(`${pathname}: ${response.headers()['cache-control']}`);
    }
  });
  await signIn(page, 'household');
  await page.reload();
  await awake(page);
  expect(kept.filter((line) => !/^\/(style\.css|icon\.svg)/.test(line))).toEqual([]);
});

async function expectNothingKept(page: Page, context: BrowserContext): Promise<void> {
  const kept = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: JSON.stringify(history.state ?? null),
    address: [location.href, ...performance.getEntries().map(({ name }) => name)].join(' '),
    cookies: document.cookie,
  }));
  expect(kept).toMatchObject({ local: [], session: [], databases: [], caches: [], workers: 0, cookies: '' });
  expect(`${kept.state} ${decodeURIComponent(kept.address)}`).not.toMatch(canaries);
  for (const cookie of await context.cookies()) {
    expect(`${cookie.name}=${cookie.value}`).not.toMatch(canaries);
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, secure: true });
  }
}
