import { changeText, openEditor, rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake, seeOverview } from './sign-in.ts';

test('what I change in one tab stands in the other', async ({ page, context, signIn }) => {
  await signIn(page, 'busy');
  const other = await context.newPage();
  await other.goto('/');
  await seeOverview(other);
  await changeText(page, 'Name', 'Jonas B. Bergström');
  await expect(rowOf(other, 'Name').getByText('Jonas B. Bergström')).toBeVisible();

  await page.getByRole('switch', { name: 'Personalisation' }).click();
  await expect(page.getByRole('switch', { name: 'Personalisation' })).not.toBeChecked();
  await expect(other.getByRole('switch', { name: 'Personalisation' })).not.toBeChecked();
});

test('when both tabs change the same value, the second sees both and keeps what it typed', async ({ page, context, signIn, api }) => {
  await signIn(page, 'busy');
  const other = await context.newPage();
  await other.goto('/');
  await seeOverview(other);

  const mine = await openEditor(page, 'Name');
  await mine.getByRole('textbox', { name: 'Name' }).fill('As I typed it');
  await changeText(other, 'Name', 'As the other tab saved it');
  await expect(mine.getByRole('textbox', { name: 'Name' })).toHaveValue('As I typed it');

  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByText('It was changed elsewhere while you were writing.')).toBeVisible();
  await expect(mine.getByText('As the other tab saved it')).toBeVisible();
  await expect(mine.getByText('As I typed it')).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Keep mine' })).toBeFocused();
  expect((await api(page).row('Name')).value).toBe('As the other tab saved it');

  await mine.getByRole('button', { name: 'Keep mine' }).click();
  await expect(rowOf(other, 'Name').getByText('As I typed it')).toBeVisible();
  expect((await api(page).row('Name')).value).toBe('As I typed it');
});

test('of two people who save at once exactly one wins', async ({ page, signIn, api }) => {
  await signIn(page, 'busy');
  for (let round = 0; round < 10; round++) {
    const { version } = await api(page).row('Name');
    const write = (value: string) =>
      api(page).call('personalInfo.changeValue', { kind: 'name', id: 'main', act: 'set', value, version, key: crypto.randomUUID() });
    const answers = await Promise.all([write(`First ${round}`), write(`Second ${round}`)]);
    expect(answers.map(({ data }): string => data.outcome).sort()).toEqual(['changed', 'conflict']);
  }
});

test('signing out in one tab locks the other, which keeps what I typed', async ({ page, context, signIn }) => {
  await signIn(page, 'busy');
  const other = await context.newPage();
  await other.goto('/');
  await seeOverview(other);
  const row = await openEditor(other, 'Employer');
  await row.getByRole('textbox', { name: 'Employer' }).fill('Half a word');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expect(other.getByText('Your session has ended.')).toBeVisible();
  await expect(other.getByText('busy@micromart.test')).not.toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Employer' })).toHaveValue('Half a word');
});

test('another browser signs this one out, and it locks', async ({ page, signIn, anotherBrowser, api }) => {
  await signIn(page, 'busy');
  const elsewhere = await (await anotherBrowser()).newPage();
  await signIn(elsewhere, 'busy');
  expect((await api(elsewhere).call('sessions.endOthers')).data.outcome).toBe('ended');
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  expect((await api(page).call('personalInfo.read')).code).toBe('sign-in-needed');
});

test('Back closes what was opened, and Forward opens it again', async ({ page, signIn }) => {
  await signIn(page, 'busy');
  const row = await openEditor(page, 'Employer');
  await page.goBack();
  await expect(row.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(rowOf(page, 'Employer').getByRole('link', { name: 'Change Employer' })).toBeFocused();
  await page.goForward();
  await awake(page);
  await expect(row.getByRole('button', { name: 'Save' })).toBeVisible();
});
