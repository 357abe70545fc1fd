import { expectNoFaults } from './axe.ts';
import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

test('I see on one map where my data is, what for, and who got it, and the tables say the same', async ({ page, signIn }) => {
  await signIn(page, 'household');
  await page.goto('/sharing');
  await awake(page);
  const map = page.getByRole('figure', { name: 'The map of your data' }).filter({ visible: true });
  await expect(map.getByRole('link', { name: /^Stripe sent 6 times/ })).toBeVisible();
  await expect(map.getByRole('link', { name: /^Contact details 6 records/ })).toBeVisible();
  await page.getByText('The same as tables').click();
  await expect(page.getByRole('row', { name: /^Contact details 6 records Account system/ })).toBeVisible();
  await map.getByRole('link', { name: /^Stripe sent 6 times/ }).click();
  await expect(page.getByRole('heading', { name: '6 of 20 times' })).toBeVisible();
  await expectNoFaults(page, 'sharing');
});

test('the map fits a phone, and each name leads to its place', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'household');
  await page.goto('/sharing');
  await awake(page);
  const map = page.getByRole('figure', { name: 'The map of your data' }).filter({ visible: true });
  await map.getByRole('link', { name: /^Your devices/ }).click();
  await expect(page.getByRole('heading', { name: 'Devices', level: 2 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a system that does not answer is drawn as not asked, never as nothing', async ({ page, signIn, faults }) => {
  await signIn(page, 'busy');
  await faults('shop', 'error');
  await faults('sharing', 'error');
  await page.goto('/sharing');
  await awake(page);
  const region = page.getByRole('region', { name: 'The map of your data' });
  await expect(region.getByText(/Not asked now: the sharing register, the shop/)).toBeVisible();
  await expect(region.getByText('6 of 8 systems asked')).toBeVisible();
});

test('I narrow the ledger without script, and stop a purpose with it', async ({ page, signIn, api, anotherBrowser }) => {
  await signIn(page, 'household');
  const still = await (await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })).newPage();
  await still.goto('/sharing');
  await still.getByLabel('What for').selectOption('marketing');
  await still.getByRole('button', { name: 'Show' }).click();
  await expect(still.getByRole('heading', { name: '4 of 20 times' })).toBeVisible();

  await page.goto('/sharing');
  await awake(page);
  const row = rowOf(page, 'Improving the site and the services');
  await row.getByRole('link', { name: /^Stop/ }).click();
  await row.getByRole('button', { name: 'Stop it' }).click();
  await expect(row.getByText('Stopped.')).toBeVisible();
  const isAllowed = async () => {
    const { choices } = (await api(page).call('sharing.read', {})).data.data as { choices: { id: string; allowed: boolean }[] };
    return choices.find(({ id }) => id === 'improve')?.allowed;
  };
  expect(await isAllowed()).toBe(false);
  await row.getByRole('link', { name: /^Allow/ }).click();
  await row.getByRole('button', { name: 'Allow it' }).click();
  await expect(row.getByText('Allowed.')).toBeVisible();
  expect(await isAllowed()).toBe(true);
});

test('I see who opened my record, and refuse support to look', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await page.goto('/security');
  await awake(page);
  await expect(page.getByText('Nobody of our staff opened your record.')).toBeVisible();
  await expect(page.getByText('Delivery notes could be read by a wrong driver')).toBeVisible();
  const row = rowOf(page, 'Support');
  await row.getByRole('link', { name: 'Refuse support to look' }).click();
  await row.getByRole('button', { name: 'Refuse support to look' }).click();
  await expect(row.getByText('May not look')).toBeVisible();
  expect((await api(page).call('security.read')).data.data.supportAccess.allowed).toBe(false);
  await page.reload();
  await expect(page.getByText('You allowed or refused support to look')).toBeVisible();
  await expectNoFaults(page, 'security');
});
