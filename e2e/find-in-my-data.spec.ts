import type { Page } from '@playwright/test';
import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

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

test('what I search for in everything and in the logs is in no address and no history, and Back brings it again', async ({
  page,
  signIn,
}) => {
  const words = 'lasagne';
  await signIn(page, 'household');
  await page.getByRole('searchbox', { name: 'Find in your data' }).fill(words);
  await page.keyboard.press('Enter');
  const everything = page.getByRole('searchbox', { name: 'Search everything we hold about you' });
  await expect(everything).toHaveValue(words);
  await expect(page.getByText(`ooked for: ${words}.`).or(page.getByText(`found for: ${words}.`))).toBeVisible();
  await expectNoTrace(page, words);
  await everything.fill('fridge');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Looked for: fridge.')).toBeVisible();
  await page.goBack();
  await expect(everything).toHaveValue(words);
  await page.goForward();
  await expect(everything).toHaveValue('fridge');
  await expectNoTrace(page, 'fridge');
  await page.reload();
  await expect(page.getByText('What you looked for is kept in no address and no history.')).toBeVisible();

  await page.goto('/activity');
  await awake(page);
  await page.getByLabel('Whole words', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/activity\?words=/);
  await expect(page.getByLabel('Whole words', { exact: true })).toHaveValue(words);
  await expectNoTrace(page, words);
});

async function expectNoTrace(page: Page, words: string): Promise<void> {
  const traces = await page.evaluate(() =>
    JSON.stringify([location.href, history.state, document.referrer, performance.getEntries().map(({ name }) => name)]),
  );
  expect(decodeURIComponent(traces)).not.toContain(words);
}
