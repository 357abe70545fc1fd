import * as otpauth from 'otpauth';
import { codeSentTo } from './demo.ts';
import { expect, test } from './fixtures.ts';
import { emailOf, seeOverview } from './sign-in.ts';

/** Of the demo person `moved`, as the identity provider's README gives it. */
const authenticatorSecret = 'JBSWY3DPEHPK3PXPKRXWO2LTMVWGMZLN';

test('a code that came by e-mail signs in, once', async ({ page, product, anotherBrowser, watch }) => {
  watch.allow(/status of 422/);
  const email = emailOf('busy');
  await page.goto('/');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  const since = new Date();
  await page.getByRole('button', { name: 'Use a one-time code instead' }).click();
  const code = await codeSentTo(product, email, since);
  await page.getByLabel('One-time code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await seeOverview(page);

  const elsewhere = await (await anotherBrowser()).newPage();
  await elsewhere.goto('/');
  await elsewhere.getByLabel('Email').fill(email);
  await elsewhere.getByRole('button', { name: 'Continue' }).click();
  await elsewhere.getByRole('button', { name: 'Use a one-time code instead' }).click();
  await elsewhere.getByLabel('One-time code').fill(code);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByLabel('One-time code')).toHaveAccessibleDescription(/not the code/);
});

test('a code of an authenticator app signs in', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Email').fill(emailOf('moved'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Use a one-time code instead' }).click();
  await page.getByLabel('One-time code').fill(new otpauth.TOTP({ secret: authenticatorSecret }).generate());
  await page.getByRole('button', { name: 'Sign in' }).click();
  await seeOverview(page);
});

test('an address that nobody signs in with looks the same, and gets no mail', async ({ page, mailbox }) => {
  await page.goto('/');
  await page.getByLabel('Email').fill('nobody-at-all@micromart.test');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Use a one-time code instead' }).click();
  await expect(page.getByText('If we know this address, a code is on its way.')).toBeVisible();
  expect((await mailbox()).filter((mail) => mail.to.includes('nobody-at-all'))).toEqual([]);
});
