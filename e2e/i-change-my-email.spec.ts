import { codeSentTo } from './demo.ts';
import { openEditor, rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake, emailOf, fillPassword, fillSignIn, seeOverview } from './sign-in.ts';

test('I prove the new address, the old one is told, and its link takes it back', async ({
  page,
  product,
  signIn,
  anotherBrowser,
  mailbox,
  api,
  watch,
}) => {
  test.slow();
  watch.allow(/status of 403 .*startContactChange/, /status of 401/);
  const next = 'fresh-start@micromart.test';
  await signIn(page, 'newcomer');
  const elsewhere = await (await anotherBrowser()).newPage();
  await signIn(elsewhere, 'newcomer');

  product.shiftClock();
  const row = await openEditor(page, 'E-mail');
  await row.getByLabel('New e-mail address').fill(next);
  await row.getByRole('button', { name: 'Send the code' }).click();
  await expect(row.getByRole('heading', { name: 'Please sign in once more' })).toBeVisible();
  product.shiftClock();

  await row.getByRole('button', { name: 'Sign in again' }).click();
  await fillPassword(page);
  await expect(page).toHaveURL(/edit=accounts-email-main/);
  await expect(row.getByLabel('New e-mail address')).toHaveValue(next);

  const since = new Date();
  await row.getByRole('button', { name: 'Send the code' }).click();
  await expect(row.getByLabel('One-time code')).toBeVisible();
  const code = await codeSentTo(product, next, since);
  await row.getByLabel('One-time code').fill(code === '000000' ? '111111' : '000000');
  await row.getByRole('button', { name: 'Confirm' }).click();
  await expect(row.getByLabel('One-time code')).toHaveAccessibleDescription(/not the code/);
  expect((await api(page).row('E-mail')).lines).toContain(emailOf('newcomer'));
  await row.getByLabel('One-time code').fill(code);
  await row.getByRole('button', { name: 'Confirm' }).click();
  await expect(rowOf(page, 'E-mail').getByText(next).first()).toBeVisible();
  expect((await api(page).row('E-mail')).lines).toContain(next);

  await expect(elsewhere.getByText('Your session has ended.')).toBeVisible();
  expect((await api(elsewhere).call('personalInfo.read')).code).toBe('sign-in-needed');

  await expect.poll(async () => (await mailbox()).some(({ to, text }) => to === emailOf('newcomer') && text.includes('/undo#'))).toBe(true);
  const notice = (await mailbox()).find(({ to, text }) => to === emailOf('newcomer') && text.includes('/undo#'));
  const link = /https?:\/\/\S+\/undo#\S+/.exec(notice?.text ?? '')?.[0] ?? '';

  const withNew = await (await anotherBrowser()).newPage();
  await withNew.goto('/');
  await fillSignIn(withNew, next);
  await seeOverview(withNew);

  const withLink = await (await anotherBrowser()).newPage();
  await withLink.goto(link);
  await withLink.getByRole('button', { name: 'Undo this change' }).click();
  await expect(withLink.getByText('The change was taken back.')).toBeVisible();
  await expect(withNew.getByText('Your session has ended.')).toBeVisible();
  expect((await api(page).call('personalInfo.read')).code).toBe('sign-in-needed');
  await withLink.reload();
  await withLink.getByRole('button', { name: 'Undo this change' }).click();
  await expect(withLink.getByText('This link no longer works.')).toBeVisible();

  const again = await (await anotherBrowser()).newPage();
  await signIn(again, 'newcomer');
  expect((await api(again).row('E-mail')).lines).toContain(emailOf('newcomer'));
});

test('a change that nobody confirms changes nothing, and can be dropped', async ({ page, signIn, api }) => {
  await signIn(page, 'moved');
  const row = await openEditor(page, 'E-mail');
  await row.getByLabel('New e-mail address').fill('never-confirmed@micromart.test');
  await row.getByRole('button', { name: 'Send the code' }).click();
  await expect(row.getByLabel('One-time code')).toBeVisible();
  await page.reload();
  await awake(page);
  await row.getByRole('button', { name: 'Drop this change' }).click();
  await expect(page.getByText('The change was dropped. The code no longer works.').first()).toBeVisible();
  expect((await api(page).row('E-mail')).lines).toContain(emailOf('moved'));
});

test('what is no e-mail address is refused at its field, and stays there', async ({ page, signIn }) => {
  await signIn(page, 'moved');
  const row = await openEditor(page, 'E-mail');
  await row.getByLabel('New e-mail address').fill('nobody at home');
  await row.getByRole('button', { name: 'Send the code' }).click();
  await expect(row.getByLabel('New e-mail address')).toHaveAttribute('aria-invalid', 'true');
  await expect(row.getByLabel('New e-mail address')).toHaveValue('nobody at home');
  await expect(row.getByLabel('New e-mail address')).toBeFocused();
});
