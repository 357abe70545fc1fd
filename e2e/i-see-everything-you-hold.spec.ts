import { expect, test } from './fixtures.ts';

test('the page holds every value of the household, from four systems', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  for (const name of ['Personal information', 'Devices', 'Notifications', 'Third parties']) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }
  const { data } = await api(page).call('personalInfo.read');
  const section = page.getByRole('region', { name: 'Personal information' });
  for (const row of [...data.data.rows, ...data.data.other]) {
    await expect(section.getByRole('heading', { level: 3, name: row.label, exact: true }).first()).toBeVisible();
    for (const line of row.lines) await expect(section.getByText(line).first()).toBeVisible();
  }
});

test('a newcomer reads that nearly nothing is held, and not that something is broken', async ({ page, signIn }) => {
  await signIn(page, 'newcomer');
  const section = page.getByRole('region', { name: 'Personal information' });
  await expect(section.getByText('newcomer@micromart.test')).toBeVisible();
  await expect(page.getByText('is not answering')).toHaveCount(0);
});

test('names and addresses of every script are shown in their own direction', async ({ page, signIn }) => {
  await signIn(page, 'moved');
  await expect(page.getByText('الرياض 12222')).toBeVisible();
  await expect(page.getByText('ماكسيميليان القحطاني')).toHaveCSS('direction', 'rtl');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
