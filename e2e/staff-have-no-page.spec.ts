import { expect, test } from './fixtures.ts';
import { emailOf, fillSignIn } from './sign-in.ts';

for (const person of ['agent', 'lead'] as const) {
  test(`${person} of support is told so, and gets no session`, async ({ page, api }) => {
    await page.goto('/');
    await fillSignIn(page, emailOf(person));
    await expect(page.getByRole('heading', { name: 'This account belongs to our staff' })).toBeVisible();
    expect((await api(page).call('personalInfo.read')).code).toBe('sign-in-needed');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 2, name: 'Personal information' })).toHaveCount(0);
  });
}

test('who stops signing in is told that nothing happened', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Go back without signing in' }).click();
  await expect(page.getByRole('heading', { name: 'You stopped signing in' })).toBeVisible();
});

test('a wrong password is said at its field, and lets nobody in', async ({ page, watch, api }) => {
  watch.allow(/status of 422/);
  await page.goto('/');
  await page.getByLabel('Email').fill(emailOf('household'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/do not match/);
  expect((await api(page).call('personalInfo.read')).code).toBe('sign-in-needed');
});
