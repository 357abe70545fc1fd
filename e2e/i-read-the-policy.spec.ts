import { expectNoFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

test('I open a heading of the policy, see my own data under it, and switch something off right there', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await expect(page.getByText(/The privacy policy in force is that of/)).toBeVisible();
  await page.getByRole('link', { name: 'See what it means for you' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The policy' })).toBeFocused();
  await page.getByRole('link', { name: 'E-mail, text messages and notifications' }).click();
  const opens = page.getByRole('article', { name: 'Opens and reads' });
  await expect(opens.getByText('confirmation when you open an email')).toBeVisible();
  const row = opens.getByRole('listitem').first();
  const wasOn = (await row.getByRole('switch').getAttribute('aria-checked')) === 'true';
  await row.getByRole('switch').click();
  await expect(row.getByRole('switch')).toBeChecked({ checked: !wasOn });
  await expect(row.getByText('Saved.')).toBeVisible();
  expect((await api(page).call('notifications.read')).data.data.openTracking.on).toBe(!wasOn);

  await page.getByRole('link', { name: 'Information you provide' }).click();
  await page.getByRole('link', { name: 'Change Employer' }).click();
  await page.getByRole('textbox', { name: 'Employer' }).fill('A bakery');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article', { name: 'Employer' }).getByText('A bakery')).toBeVisible();

  await page.goBack();
  await page.goto('/');
  await expect(page.getByText(/The privacy policy in force is that of/)).toHaveCount(0);
});

test('I compare two versions and say what I think of it', async ({ page, signIn }) => {
  await signIn(page, 'moved');
  await page.goto('/policy');
  await awake(page);
  await page.getByRole('link', { name: 'What changed on June 1, 2026' }).click();
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed.locator('ins').filter({ hasText: 'HubSpot' })).toBeVisible();
  await expect(changed.getByText('spelling only').first()).toBeVisible();
  await changed.getByRole('link', { name: 'Close the comparison' }).click();
  await expect(changed).toHaveCount(0);
  await page.getByRole('button', { name: 'I do not agree' }).click();
  await expect(page.getByText(/You said on .* that you do not agree\./).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What you can do' })).toBeVisible();
  const watch = page.getByRole('switch', { name: 'E-mail me when the policy changes' });
  await watch.click();
  await expect(watch).toBeChecked();
});

test('everybody can use it', async ({ page, signIn }) => {
  await signIn(page, 'household');
  for (const path of [
    '/policy',
    '/policy?open=cookies',
    '/policy?from=2024-02-01&to=2026-06-01',
    '/policy?version=2024-02-01',
    '/search',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (path === '/search') {
      await awake(page);
      await page.getByRole('searchbox').fill('photos');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expectNoFaults(page, path);
  }
});
