import { openEditor, rowOf, save } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

test.beforeEach(({ page, signIn }) => signIn(page, 'household'));

test('a text: my name', async ({ page, api }) => {
  const row = await openEditor(page, 'Name');
  await expect(row.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await row.getByRole('textbox', { name: 'Name' }).fill('María José Álvarez-Ngô');
  await save(row);
  await expect(row.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(rowOf(page, 'Name').getByText('María José Álvarez-Ngô')).toBeVisible();
  expect((await api(page).row('Name')).value).toBe('María José Álvarez-Ngô');
});

test('a date: my birthday, and a day that does not exist is refused at its field', async ({ page, api }) => {
  const row = await openEditor(page, 'Birthday');
  await row.getByLabel('Month').fill('2');
  await row.getByLabel('Day').fill('30');
  await row.getByLabel('Year').fill('1988');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.locator('[aria-invalid=true]').first()).toBeFocused();
  await expect(row.getByLabel('Day')).toHaveValue('30');
  await row.getByLabel('Day').fill('29');
  await save(row);
  await page.reload();
  await expect(rowOf(page, 'Birthday').getByText('February 29, 1988')).toBeVisible();
  expect((await api(page).row('Birthday')).value).toBe('1988-02-29');
});

test('a choice: my sex, or that I prefer not to say', async ({ page, api }) => {
  const row = await openEditor(page, 'Sex');
  await row.getByRole('radio', { name: 'Prefer not to say' }).check();
  await save(row);
  await page.reload();
  await expect(rowOf(page, 'Sex').getByText('Prefer not to say')).toBeVisible();
  expect((await api(page).row('Sex')).value).toBe('prefer-not-to-say');
});

test('several choices: what I do not eat', async ({ page, api }) => {
  const row = await openEditor(page, 'Dietary preferences');
  await row.getByRole('checkbox', { name: 'Vegetarian' }).uncheck();
  await row.getByRole('checkbox', { name: 'Halal' }).check();
  await save(row);
  await page.reload();
  await expect(rowOf(page, 'Dietary preferences').getByText('Halal')).toBeVisible();
  const { value } = await api(page).row('Dietary preferences');
  expect(value).toEqual(expect.arrayContaining(['halal', 'no-nuts']));
  expect(value).not.toContain('vegetarian');
});

test('a region: where I am', async ({ page, api }) => {
  const row = await openEditor(page, 'Location');
  await row.getByRole('textbox', { name: 'Location' }).fill('Georgia');
  await save(row);
  await page.reload();
  await expect(rowOf(page, 'Location').getByText('Georgia', { exact: true })).toBeVisible();
  expect((await api(page).row('Location')).value).toMatchObject({ region: 'Georgia', precision: 'region', from: 'given' });
});

test('a switch: personalisation', async ({ page, api }) => {
  const personalisation = page.getByRole('switch', { name: 'Personalisation' });
  await expect(personalisation).toBeChecked();
  await personalisation.click();
  await expect(personalisation).not.toBeChecked();
  await page.reload();
  await awake(page);
  await expect(personalisation).not.toBeChecked();
  expect((await api(page).row('Personalisation')).value).toMatchObject({ personalise: false });
  await personalisation.click();
  await expect(personalisation).toBeChecked();
});

test('an address, in the lines of its country', async ({ page, api }) => {
  await page.getByRole('link', { name: 'Add an address to your addresses' }).click();
  const editor = page.getByRole('listitem').filter({ has: page.getByLabel('Country') });
  await editor.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Germany' });
  await editor.getByLabel('What you call it').fill('Grandmother');
  await editor.getByLabel(/^(Name|Full name|Recipient)/).fill('Elise Müller');
  await editor.getByLabel(/^Street/).fill('Lange Straße 4');
  await editor.getByLabel(/^Post/).fill('not a code');
  await editor.getByLabel(/^City/).fill('Göttingen');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor.getByLabel(/^Post/)).toBeFocused();
  await expect(editor.getByLabel(/^Street/)).toHaveValue('Lange Straße 4');
  await editor.getByLabel(/^Post/).fill('37073');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('37073 Göttingen')).toBeVisible();
  await page.reload();
  await expect(page.getByText('37073 Göttingen')).toBeVisible();
  const rows = (await api(page).call('personalInfo.read')).data.data.rows as { value: { label?: string; country?: string } | null }[];
  expect(rows.filter((row) => row.value?.label === 'Grandmother').map((row) => row.value?.country)).toEqual(['DE']);

  const row = page.getByRole('listitem').filter({ hasText: 'Göttingen' });
  await row.getByRole('link', { name: 'Change Address' }).click();
  await page.getByText('Remove it').click();
  await page.getByRole('button', { name: 'Remove address' }).click();
  await expect(page.getByText('37073 Göttingen')).toHaveCount(0);
});

test('an address of two lines keeps both when something else of it is changed', async ({ page, api }) => {
  const streets = async () => {
    const rows = (await api(page).call('personalInfo.read')).data.data.rows as { anchor: string; value: { street?: string } | null }[];
    return rows.find(({ anchor }) => anchor === 'accounts-address-home')?.value?.street;
  };
  const before = await streets();
  expect(before).toContain('\n');
  await page.goto('/?edit=accounts-address-home#accounts-address-home');
  await awake(page);
  const editor = page.getByRole('listitem').filter({ has: page.getByRole('combobox', { name: 'Country' }) });
  await editor.getByLabel('What you call it').fill('Where I live');
  await save(editor);
  await expect(page.getByText('Where I live')).toBeVisible();
  expect(await streets()).toBe(before);
});

test('a change can be taken back at once', async ({ page, api }) => {
  const before = (await api(page).row('Title')).value;
  const row = await openEditor(page, 'Title');
  await row.getByRole('textbox', { name: 'Title' }).fill('Prof');
  await save(row);
  await row.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back. It is as it was before.').first()).toBeVisible();
  expect((await api(page).row('Title')).value).toBe(before);
});

test('About this says the clause, the origin, and who has it', async ({ page }) => {
  const row = rowOf(page, 'Dietary preferences');
  await row.getByRole('link', { name: 'About Dietary preferences' }).click();
  await expect(page).toHaveURL(/about=/);
  await expect(row.getByText('when you set up your Smart Cooker').first()).toBeVisible();
  await expect(row.getByText(/policy/i).first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/about=/);
});
