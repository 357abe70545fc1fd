import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

const namesIn = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).toSorted();
const choice = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('without an account I decline, and what is declined is gone from my browser', async ({ page, context }) => {
  await page.goto('/demo/site');
  await page.goto('/cookies');
  const visits = page.getByRole('list', { name: 'Your choices' }).getByRole('listitem').filter({ hasText: 'Cookies that count visits' });
  const [allow, decline] = [visits.getByRole('button', { name: 'Allow' }), visits.getByRole('button', { name: 'Decline' })];
  const [allowBox, declineBox] = [await allow.boundingBox(), await decline.boundingBox()];
  expect(allowBox?.height).toBe(declineBox?.height);
  for (const property of ['background-color', 'color', 'border-color', 'font-weight', 'padding'])
    expect(await styleOf(allow, property), property).toBe(await styleOf(decline, property));
  await decline.click();
  await expect(visits.getByText('Declined')).toBeVisible();
  const left = await namesIn(context);
  for (const name of ['_ga', '_ga_M1CR0MART', 'hubspotutk', '__hstc']) expect(left).not.toContain(name);
  for (const name of ['mm_cart', 'mm_prefs', '_gcl_au']) expect(left).toContain(name);
  await page.getByRole('button', { name: 'Decline all' }).click();
  await expect(page.getByRole('list', { name: 'Your choices' }).getByText('Declined')).toHaveCount(3);
  expect((await namesIn(context)).filter((name) => !name.startsWith('__Host-'))).toEqual(['mm_cart']);

  async function styleOf(button: typeof allow, property: string): Promise<string> {
    return button.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  }
});

test('“do not sell or share” is one press without script and without an account; allowing again takes two', async ({ anotherBrowser }) => {
  const context = await anotherBrowser({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/demo/site');
  await page.goto('/cookies');
  await page.getByRole('button', { name: 'Do not sell or share' }).click();
  await expect(page.getByText(/^You said no in this browser on/)).toBeVisible();
  expect(await namesIn(context)).not.toContain('_gcl_au');
  await expect(page.getByRole('button', { name: 'Allow selling and sharing' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Allow again selling and sharing' }).click();
  await page.getByRole('button', { name: 'Allow selling and sharing' }).click();
  await expect(page.getByText('you have not said no')).toBeVisible();
});

test('my browser’s signal is honoured at once, and my account keeps it', async ({ anotherBrowser, signIn, api }) => {
  const context = await anotherBrowser({ extraHTTPHeaders: { 'sec-gpc': '1' } });
  const page = await context.newPage();
  await page.goto('/demo/site');
  await page.goto('/cookies');
  await expect(page.getByText('Your browser asks us not to sell or share; we honour it.')).toBeVisible();
  expect(await namesIn(context)).not.toContain('_gcl_au');
  await signIn(page, 'moved');
  await page.goto('/cookies');
  const onAccount = async () => (await api(page).call('cookieRecords.read')).data.data.optOut;
  await expect.poll(async () => (await onAccount()).on, { timeout: 20_000 }).toBe(true);
  expect((await onAccount()).how).toContain('Global Privacy Control');
  const plain = await (await anotherBrowser()).newPage();
  await signIn(plain, 'moved');
  await plain.goto('/cookies');
  await expect(choice(plain, 'Do not sell or share').getByText('Your no counts')).toBeVisible();
});

test('I stop HubSpot and ask it to delete; until it answers the page says “asked”', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await page.goto('/cookies');
  await awake(page);
  await page.getByRole('link', { name: 'Stop and ask to delete HubSpot' }).click();
  await page.getByRole('button', { name: 'Stop and ask HubSpot to delete' }).click();
  await expect(page.getByText(/^Asked to delete on .*\. No answer yet\.$/)).toBeVisible();
  const { partners } = (await api(page).call('adPartners.read')).data.data;
  expect(partners.find(({ recipient }: { recipient: string }) => recipient === 'hubspot')).toMatchObject({
    isAllowed: false,
    canAsk: false,
  });
});

test('I have an address removed that somebody gave to them, without an account', async ({ page, mailbox }) => {
  const address = 'abdulrahman@example.net';
  await page.goto('/my-address');
  await page.getByLabel('Your e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const codeOf = async () => /code is (\d{6})/.exec((await mailbox()).find(({ to }) => to === address)?.text ?? '')?.[1];
  await expect.poll(codeOf).toBeDefined();
  await page.getByLabel('Code').fill((await codeOf()) ?? '');
  await page.getByRole('button', { name: 'Show what you have' }).click();
  await expect(page.getByText('Customers gave us your address once:')).toBeVisible();
  await page.getByRole('button', { name: 'Remove my address' }).click();
  await expect(page.getByText('Your address was removed.')).toBeVisible();
});
