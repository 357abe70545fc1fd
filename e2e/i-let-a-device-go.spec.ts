import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

interface Device {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  readonly pending: string | null;
  readonly identifiers: readonly { readonly id: string; readonly masked: string; readonly joinedWith: readonly string[] }[];
}

test('two devices with one name are two, and I rename and move one of them', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  const twins = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: 'Smart Fridge' }) });
  await expect(twins).toHaveCount(2);
  await page.getByRole('link', { name: 'Rename or move Kitchen fridge, Garage' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Summer fridge');
  await page.getByRole('textbox', { name: 'Room' }).fill('Cellar');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Summer fridge, Cellar').first()).toBeVisible();
  const devices = await devicesOf(page, api);
  expect(devices.find(({ id }) => id === 'fridge-2')).toMatchObject({ name: 'Summer fridge', room: 'Cellar' });
  expect(devices.find(({ id }) => id === 'fridge-1')).toMatchObject({ name: 'Kitchen fridge', room: 'Kitchen' });
});

test('I am told what happens before I unlink a device, and then it is gone', async ({ page, signIn, api }) => {
  await signIn(page, 'busy');
  await page.getByRole('link', { name: 'Unlink Bar fridge, Bar' }).click();
  await expect(page.getByText('It leaves your account and sends us nothing more.')).toBeVisible();
  expect((await devicesOf(page, api)).some(({ name }) => name === 'Bar fridge')).toBe(true);
  await page.getByRole('button', { name: 'Unlink it' }).click();
  await expect(page.getByText('Bar fridge was unlinked.').first()).toBeVisible();
  await page.reload();
  await awake(page);
  await expect(page.getByText('Bar fridge, Bar')).toHaveCount(0);
  expect((await devicesOf(page, api)).some(({ name }) => name === 'Bar fridge')).toBe(false);
});

test('a device that I gave away while it is offline waits, and says so', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await page.getByRole('link', { name: 'Sold or gave it away Pantry, Hall' }).click();
  await expect(page.getByText(/waits until it is next online/)).toBeVisible();
  await page.getByRole('button', { name: 'Wipe it and let it go' }).click();
  await expect(page.getByText('Wiping waits for the device.').first()).toBeVisible();
  expect((await devicesOf(page, api)).find(({ id }) => id === 'pantry-1')?.pending).not.toBeNull();
});

test('a device that I gave away is wiped', async ({ page, signIn, api }) => {
  await signIn(page, 'busy');
  await page.getByRole('link', { name: 'Sold or gave it away Bakery fridge, Bakery' }).click();
  await page.getByRole('button', { name: 'Wipe it and let it go' }).click();
  await expect(page.getByText(/Bakery fridge was wiped/).first()).toBeVisible();
  expect((await devicesOf(page, api)).some(({ name }) => name === 'Bakery fridge')).toBe(false);
});

test('an identifier gets a new value, and nothing is joined with it', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  const find = async () =>
    (await devicesOf(page, api)).find(({ id }) => id === 'phone-1')?.identifiers.find(({ id }) => id.endsWith('advertising'));
  const before = await find();
  await page
    .getByText(/^Details/)
    .and(page.locator('summary'))
    .filter({ hasText: 'Maria’s phone' })
    .click();
  await page.getByRole('link', { name: /^Reset Advertising/ }).click();
  await page.getByRole('button', { name: 'Reset it' }).click();
  await expect(page.getByText('Reset. It has a new value, and nothing is joined with it.').first()).toBeVisible();
  const after = await find();
  expect(after?.joinedWith).toEqual([]);
  expect(after?.masked).not.toBe(before?.masked);
});

async function devicesOf(
  page: Page,
  api: (page: Page) => { call(procedure: string): Promise<{ data: { data: { devices: Device[] } } }> },
): Promise<Device[]> {
  return (await api(page).call('devices.read')).data.data.devices;
}
