import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { emailOf, fillSignIn } from './sign-in.ts';

test.use({ javaScriptEnabled: false });

const waitName = 'Load this page again, waiting for all answers';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await fillSignIn(page, emailOf('household'));
  await page.getByRole('heading', { level: 1, name: 'Your data at Micromart' }).waitFor();
});

test('I read everything', async ({ page }) => {
  for (const text of ['Maria Alvarez', 'household@micromart.test', 'Kitchen fridge, Kitchen', 'Company news', 'HubSpot', 'this one']) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
});

test('I edit my employer, and a refused date says why', async ({ page, api, watch }) => {
  await rowOf(page, 'Employer').getByRole('link', { name: 'Change Employer' }).click();
  await page.getByRole('textbox', { name: 'Employer' }).fill('Without any script');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(rowOf(page, 'Employer').getByText('Without any script')).toBeVisible();
  expect((await api(page).row('Employer')).value).toBe('Without any script');

  watch.allow(/status of 4/);
  await rowOf(page, 'Birthday').getByRole('link', { name: 'Change Birthday' }).click();
  const field = page.locator('form[action="/act"] input:not([type=hidden])').first();
  await expect(field).toBeVisible();
});

test('I switch a topic', async ({ page, api }) => {
  const one = page.getByRole('switch', { name: 'Company news by MMS' });
  await expect(one).not.toBeChecked();
  await one.click();
  await expect(one).toBeChecked();
  const { topics } = (await api(page).call('notifications.read')).data.data;
  const choice = topics
    .flatMap(({ choices }: { choices: { label: string; on: boolean }[] }) => choices)
    .find(({ label }: { label: string }) => label === 'Company news by MMS');
  expect(choice.on).toBe(true);
  await one.click();
  await expect(one).not.toBeChecked();
});

test('I search', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Find in your data' }).fill('fridge');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?words=[\w-]{43}$/);
  await expect(
    page
      .getByRole('region', { name: 'Devices' })
      .getByText(/fridge/i)
      .first(),
  ).toBeVisible();
  await expect(rowOf(page, 'Employer')).toHaveCount(0);
});

test('I look for words in the logs, and they stay while I open a line', async ({ page }) => {
  await page.goto('/activity');
  await page.getByLabel('Whole words', { exact: true }).fill('visited');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page
    .getByRole('link', { name: /^Details/ })
    .first()
    .click();
  await expect(page.getByText('Internet address (IP)').first()).toBeVisible();
  await expect(page.getByLabel('Whole words', { exact: true })).toHaveValue('visited');
  expect(page.url()).not.toContain('visited');
});

test('what answers late is told, with the way to a page that waits for it', async ({ page, faults }) => {
  await faults('kitchen', 'slow');
  for (const [path, region, words] of [
    ['/', 'Devices', 'Kitchen fridge, Kitchen'],
    ['/activity', 'Timeline', 'Show everything'],
  ] as const) {
    await page.goto(path === '/' ? path : `${path}?kind=kitchen`);
    const wait = page.getByRole('region', { name: region }).getByRole('link', { name: waitName });
    await wait.click();
    await expect(page).toHaveURL(/[?&]wait=1$/);
    await expect(page.getByRole('region', { name: region }).getByText(words).first()).toBeVisible();
    await expect(page.getByRole('link', { name: waitName })).toHaveCount(0);
  }
});

test('what I opened stays open on the page that waits', async ({ page, faults }) => {
  for (const [link, shown] of [
    ['About Dietary preferences', 'policy'],
    ['Change Employer', 'Save'],
  ] as const) {
    await faults('accounts', 'none');
    await page.goto('/');
    const href = await page.getByRole('link', { name: link }).getAttribute('href');
    await faults('accounts', 'slow');
    await page.goto(href ?? '');
    await page.getByRole('link', { name: waitName }).first().click();
    await expect(page).toHaveURL(/[?&](?:about|edit)=[\w-]+&wait=1$/);
    const row = rowOf(page, link.replace(/^\w+ /, ''));
    await expect(shown === 'Save' ? row.getByRole('button', { name: shown }) : row.getByText(/policy/i).first()).toBeVisible();
    await expect(page.getByRole('link', { name: waitName })).toHaveCount(0);
  }
});

test('what I typed and what came of it stand on the page that follows, however late a system is', async ({ page, faults, watch }) => {
  watch.allow(/status of 4/);
  const other = await page.context().newPage();
  await other.goto('/');
  for (const [tab, text] of [
    [page, 'Typed here'],
    [other, 'Typed elsewhere'],
  ] as const) {
    await rowOf(tab, 'Employer').getByRole('link', { name: 'Change Employer' }).click();
    await tab.getByRole('textbox', { name: 'Employer' }).fill(text);
  }
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(rowOf(other, 'Employer').getByText('Typed elsewhere')).toBeVisible();
  await other.close();
  await faults('kitchen', 'slow');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/\/act$/);
  await expect(rowOf(page, 'Employer').getByText('Typed elsewhere').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Devices' }).getByText('Kitchen fridge, Kitchen').first()).toBeVisible();
  await expect(page.getByRole('link', { name: waitName })).toHaveCount(0);
});

test('I open what is about a value', async ({ page }) => {
  await rowOf(page, 'Dietary preferences').getByRole('link', { name: 'About Dietary preferences' }).click();
  await expect(
    rowOf(page, 'Dietary preferences')
      .getByText(/policy/i)
      .first(),
  ).toBeVisible();
});

test('I sign out', async ({ page, api }) => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  expect((await api(page).call('personalInfo.read')).code).toBe('sign-in-needed');
});
