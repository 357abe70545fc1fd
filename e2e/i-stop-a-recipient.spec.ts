import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

interface Recipient {
  readonly name: string;
  readonly allowed: boolean;
  readonly essential: boolean;
}

test('I stop one that is optional, and allow it again with the same ease', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  const row = rowOf(page, 'Google Analytics');
  const isAllowed = async () =>
    ((await api(page).call('thirdParties.read')).data.data.recipients as Recipient[]).find(({ name }) => name === 'Google Analytics')
      ?.allowed;

  await row.getByRole('link', { name: 'Stop Google Analytics' }).click();
  await expect(row.getByText('Google Analytics stops getting', { exact: false })).toBeVisible();
  expect(await isAllowed()).toBe(true);
  await row.getByRole('button', { name: 'Stop Google Analytics' }).click();
  await expect(row.getByText('Stopped.')).toBeVisible();
  await page.reload();
  await awake(page);
  await expect(row.getByText(/No longer gets/)).toBeVisible();
  expect(await isAllowed()).toBe(false);

  await row.getByRole('link', { name: 'Allow again Google Analytics' }).click();
  await row.getByRole('button', { name: 'Allow Google Analytics' }).click();
  await expect(row.getByText('Allowed again.')).toBeVisible();
  expect(await isAllowed()).toBe(true);
});

test('one that is essential says why and cannot be stopped, past the page neither', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await expect(rowOf(page, 'Stripe').getByText(/Needed for this task/)).toBeVisible();
  await expect(rowOf(page, 'Stripe').getByRole('link', { name: /^Stop/ })).toHaveCount(0);
  const recipients = (await api(page).call('thirdParties.read')).data.data.recipients as (Recipient & { id: string; version: string })[];
  for (const { id, version } of recipients.filter(({ essential }) => essential)) {
    const answer = await api(page).call('thirdParties.setAllowed', { id, allowed: false, version, key: crypto.randomUUID() });
    expect(answer.data?.outcome).toBe('refused');
  }
});

test('a service that I connected is disconnected', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  const row = rowOf(page, 'Recipe Box');
  await row.getByRole('link', { name: 'Disconnect Recipe Box' }).click();
  await row.getByRole('button', { name: 'Disconnect Recipe Box' }).click();
  await expect(page.getByText('Recipe Box was disconnected.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Third parties' })).toBeVisible();
  await expect(row).toHaveCount(0);
  const { linked } = (await api(page).call('thirdParties.read')).data.data;
  expect(linked.some(({ name }: { name: string }) => name === 'Recipe Box')).toBe(false);
});
