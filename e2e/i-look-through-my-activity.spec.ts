import { expectNoFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { awake, emailOf, fillSignIn } from './sign-in.ts';

/** The demo fills its logs beside the start. */
test.beforeEach(async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await expect.poll(async () => (await api(page).call('activity.read', {})).data.options.kinds.length, { timeout: 40_000 }).toBe(5);
  await page.goto('/activity');
  await awake(page);
});

test('I narrow it to temperatures, walk to earlier lines and back', async ({ page }) => {
  const first = await page.locator('main li.row h4').first().textContent();
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: await optionWith(page, 'temperatures') });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/kind=kitchen\.temperature/);
  await expect(page.getByText('Temperatures ·').first()).toBeVisible();
  await expect(page.getByText('door opened')).toHaveCount(0);
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(/activity$/);
  await expect(page.locator('main li.row').filter({ hasNotText: 'Temperatures ·' }).first()).toBeVisible();
  await expect(page.locator('main li.row h4').first()).toHaveText(first ?? '');
  await page.getByRole('link', { name: 'Show earlier' }).click();
  await expect(page).toHaveURL(/before=/);
  await expect(page.getByRole('link', { name: 'Back to the newest' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('main li.row h4').first()).toHaveText(first ?? '');
});

test('I search a word, see an address only when I open its line, and delete that line for good', async ({ page, api }) => {
  const before = (await api(page).call('activity.read', {})).data.total;
  await page.getByLabel('Whole words', { exact: true }).fill('visited');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?words=/);
  expect(page.url()).not.toContain('visited');
  const line = page.locator('main li.row').filter({ hasText: 'Visited' }).first();
  await expect(line).toContainText('•');
  await expect(page.getByText('203.0.113.', { exact: false })).toHaveCount(0);
  await line.getByRole('link', { name: /^Details/ }).click();
  await expect(line.getByText('Internet address (IP)')).toBeVisible();
  await expect(line.getByText('Until you delete it: no end was chosen for this log.')).toBeVisible();
  await expect(line.getByText(/Google Analytics/)).toBeVisible();
  await line.getByRole('link', { name: /^Delete/ }).click();
  await expect(line.getByText('It cannot be taken back.')).toBeVisible();
  await line.getByRole('button', { name: 'Delete this line' }).click();
  await expect(page.getByText('1 line deleted.').first()).toBeVisible();
  expect((await api(page).call('activity.read', {})).data.total).toBe(before - 1);
});

test('I delete what one place holds, told in numbers first; I pause the shop and choose how long sign-ins stay', async ({ page, api }) => {
  await page.getByText('Device, place and days').click();
  await page.getByLabel('Place', { exact: true }).selectOption({ label: await optionWith(page, 'Chicago') });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/place=[0-9a-f]{16}/);
  const { total, staying } = (await api(page).call('activity.read', Object.fromEntries(new URL(page.url()).searchParams))).data;
  await page.getByRole('link', { name: /^Delete these/ }).click();
  await expect(page.getByText(`This deletes ${total - staying} lines`)).toBeVisible();
  await page.getByRole('button', { name: `Delete ${total - staying} lines` }).click();
  await expect(page.getByText(`${total - staying} lines deleted`).first()).toBeVisible();

  await page.getByRole('switch', { name: 'Write down: What you did in the shop' }).click();
  await expect(page.getByText('Paused: nothing new is written down.').first()).toBeVisible();
  const row = page.locator('#accounts-collecting-main');
  await row.getByRole('link', { name: /^Change/ }).click();
  await row.getByRole('radio', { name: /^18 months/ }).check();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText('kept for 18 months')).toBeVisible();
  const { logs } = (await api(page).call('activityLogs.read')).data as { logs: { system: string; on: boolean; keep: string }[] };
  expect(logs.find(({ system }) => system === 'shop')?.on).toBe(false);
  expect(logs.find(({ system }) => system === 'accounts')?.keep).toBe('18');
});

test('a log that is away is named, never told as nothing', async ({ page, faults }) => {
  await faults('kitchen', 'error');
  await page.goto('/activity?kind=kitchen');
  await expect(page.getByText('The kitchen system is not answering').first()).toBeVisible();
  await expect(page.getByText('None in the logs that could be asked.')).toBeVisible();
  await expect(page.getByText('We hold nothing here.')).toHaveCount(0);
  await faults('kitchen', 'none');
  await expect(page.getByText('door opened').first()).toBeVisible({ timeout: 40_000 });
});

test('everyone can use it', async ({ page }) => {
  await page
    .getByRole('link', { name: /^Details/ })
    .first()
    .click();
  await page.getByText('Time', { exact: true }).first().waitFor();
  await expectNoFaults(page, 'activity with a line opened');
});

test('it works before the script arrives', async ({ anotherBrowser }) => {
  const page = await (await anotherBrowser({ javaScriptEnabled: false })).newPage();
  await page.goto('/activity?kind=messaging');
  await fillSignIn(page, emailOf('household'));
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  const count = await page.locator('main li.row[data-row]').count();
  expect(count).toBeGreaterThan(20);
  await page
    .getByRole('link', { name: /^Details/ })
    .first()
    .click();
  await expect(page.getByText('Sent by').or(page.getByText('Channel')).first()).toBeVisible();
  await expect(page.getByText('Where it is from')).toBeVisible();
  await page
    .getByRole('link', { name: /^Delete E-mail|^Delete Push|^Delete Text/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Delete this line' }).click();
  await expect(page).toHaveURL(/\/activity\?kind=messaging/);
  await expect(page.getByText('1 line deleted.').first()).toBeVisible();
});

async function optionWith(page: import('@playwright/test').Page, words: string): Promise<string> {
  return (await page.locator('option').filter({ hasText: words }).first().textContent()) ?? '';
}
