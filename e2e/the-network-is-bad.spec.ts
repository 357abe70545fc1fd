import { openEditor, rowOf, save } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { seeOverview } from './sign-in.ts';

const broken = /ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION|NETWORK|ABORTED|INCOMPLETE)/;
const changes = '**/trpc/personalInfo.changeValue*';

test.beforeEach(async ({ page, signIn, watch }) => {
  watch.allow(broken);
  await signIn(page, 'busy');
});

test('offline: I am told, what I typed stays, and it is saved when the connection is back', async ({ page, context, api }) => {
  const row = await openEditor(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Written in a tunnel');
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText('No answer came.')).toBeVisible();
  await expect(row.getByRole('textbox', { name: 'Employer' })).toHaveValue('Written in a tunnel');

  await context.setOffline(false);
  await expect(page.getByText('You are offline.')).toHaveCount(0);
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(page, 'Employer').getByText('Written in a tunnel')).toBeVisible();
  expect((await api(page).row('Employer')).value).toBe('Written in a tunnel');
});

test('the reply is lost after it was saved: asking again with the same key finds out, and does it once', async ({ page, api }) => {
  const keys: string[] = [];
  await page.route(changes, async (route) => {
    keys.push((route.request().postDataJSON() as { key: string }).key);
    await route.fetch();
    await route.abort('connectionreset');
  });
  const row = await openEditor(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Saved, but nobody heard');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText('No answer came.')).toBeVisible();
  expect((await api(page).row('Employer')).value).toBe('Saved, but nobody heard');

  await page.unroute(changes);
  page.on('request', (request) => {
    if (request.url().includes('changeValue')) keys.push((request.postDataJSON() as { key: string }).key);
  });
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(page, 'Employer').getByText('Saved, but nobody heard')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);

  const about = await api(page).call('overview.readAbout', { system: 'accounts', kind: 'employer', id: 'main' });
  expect(about.data.history.filter((line: { to: string }) => line.to === 'Saved, but nobody heard')).toHaveLength(1);
});

test('the request never arrives: nothing is shown as saved', async ({ page, api }) => {
  const before = (await api(page).row('Employer')).value;
  await page.route(changes, (route) => route.abort('connectionfailed'));
  const row = await openEditor(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Never sent');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText('No answer came.')).toBeVisible();
  await expect(row.getByText('Saved.', { exact: true })).toHaveCount(0);
  expect((await api(page).row('Employer')).value).toBe(before);
  await page.unroute(changes);
});

test('an answer that does not come ends the waiting', async ({ page }) => {
  await page.route(changes, () => {});
  const row = await openEditor(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Still waiting');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByRole('button', { name: 'Saving' })).toBeVisible();
  await expect(row.getByText('No answer came.')).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('reloading in the middle of saving shows what was stored', async ({ page, api }) => {
  const row = await openEditor(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Reloaded meanwhile');
  const sent = page.waitForRequest((request) => request.url().includes('changeValue'));
  await row.getByRole('button', { name: 'Save' }).click();
  await sent;
  await page.goto('/');
  await seeOverview(page);
  const { lines } = await api(page).row('Employer');
  await expect(rowOf(page, 'Employer').getByText(lines[0] ?? '', { exact: true })).toBeVisible();
});

test('a lost reply of a switch is told at its row, and the switch shows what is stored', async ({ page, api }) => {
  const personalisation = page.getByRole('switch', { name: 'Personalisation' });
  const was = await personalisation.isChecked();
  await page.route(changes, (route) => route.abort('connectionreset'));
  await personalisation.click();
  await expect(rowOf(page, 'Personalisation').getByText(/No answer came/)).toBeVisible();
  await expect(personalisation).toBeChecked({ checked: was });
  await page.unroute(changes);
  expect((await api(page).row('Personalisation')).value).toMatchObject({ personalise: was });
});

test('what I type before the script has arrived stays', async ({ page, api }) => {
  let letIn = () => {};
  const opened = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto('/?edit=accounts-employer-main', { waitUntil: 'commit' });
  const row = rowOf(page, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Faster than the script');
  letIn();
  await seeOverview(page);
  await expect(row.getByRole('textbox', { name: 'Employer' })).toHaveValue('Faster than the script');
  await save(row);
  expect((await api(page).row('Employer')).value).toBe('Faster than the script');
});
