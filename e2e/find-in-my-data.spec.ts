import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';

test('what I type finds lines of every section, without accents and without case', async ({ page, signIn }) => {
  await signIn(page, 'household');
  const field = page.getByRole('searchbox', { name: 'Find in your data' });
  await page.keyboard.press('/');
  await expect(field).toBeFocused();

  await field.fill('KITCHEN FRIDGE');
  await expect(page.getByText('Kitchen fridge, Kitchen').first()).toBeVisible();
  await expect(rowOf(page, 'Name')).toHaveCount(0);

  await field.fill('hubspot');
  await expect(rowOf(page, 'HubSpot')).toBeVisible();
  await field.fill('alvárez');
  await expect(rowOf(page, 'Name')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /on this page match/ })).toBeVisible();

  await field.fill('nothing is called this');
  await expect(page.getByText(/^Nothing of \d+ on this page matches\.$/)).toBeVisible();
  await field.fill('');
  await expect(rowOf(page, 'Birthday')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});
