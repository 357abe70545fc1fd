import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

test('I remove a card at Stripe, having read first what it means', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await page.goto('/orders');
  await awake(page);
  const cards = page.getByRole('region', { name: 'Cards at Stripe' });
  await expect(cards.getByText('Visa ending in 4242')).toBeVisible();
  await cards.getByRole('link', { name: 'Remove Visa ending in 4242' }).click();
  await expect(cards.getByText('To pay with it again you type it in again', { exact: false })).toBeVisible();
  await cards.getByRole('button', { name: 'Remove it at Stripe' }).click();
  await expect(page.getByText('Visa ending in 4242 was removed at Stripe.').first()).toBeVisible();
  await page.reload();
  await expect(cards.getByText('Mastercard ending in 4444')).toBeVisible();
  await expect(cards.getByText('Visa ending in 4242')).toHaveCount(0);
  const { methods } = (await api(page).call('payment.read')).data.data as { methods: { label: string }[] };
  expect(methods.map(({ label }) => label)).toEqual(['Mastercard ending in 4444']);
});

test('I remove a card before the script arrives', async ({ anotherBrowser, signIn }) => {
  const page = await (await anotherBrowser()).newPage();
  await signIn(page, 'moved');
  const storageState = await page.context().storageState();
  const still = await (await anotherBrowser({ javaScriptEnabled: false, storageState })).newPage();
  const remove = still.getByRole('link', { name: 'Remove Bank account ending in 3000' });
  // What comes late can be put in its place by a script only, so the page is asked for until Stripe answered in time.
  const ask = (address: string, shown: typeof remove) =>
    expect(async () => {
      await still.goto(address);
      await expect(shown).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 60_000 });
  await ask('/orders', remove);
  // Without its anchor: an address with one would not be loaded anew.
  const [opened = ''] = ((await remove.getAttribute('href')) ?? '').split('#');
  const confirm = still.getByRole('button', { name: 'Remove it at Stripe' });
  await ask(opened, confirm);
  await confirm.click();
  await ask('/orders', still.getByText('Visa ending in 1881'));
  await expect(still.getByText('Bank account ending in 3000')).toHaveCount(0);
});

test('a card number that I typed into a field is found, shown by its last digits, and taken out', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  const rows = (await api(page).call('personalInfo.read')).data.data.rows as { kind: string; version: string }[];
  const version = rows.find(({ kind }) => kind === 'employer')?.version;
  const typed = { kind: 'employer', id: 'main', act: 'set', value: 'Bakery 4242 4242 4242 4242', version, key: crypto.randomUUID() };
  await api(page).call('personalInfo.changeValue', typed);
  await page.goto('/orders');
  await awake(page);
  const numbers = page.getByRole('region', { name: 'Card numbers in our own systems' });
  await numbers.getByRole('link', { name: 'Search now for such numbers' }).click();
  await numbers.getByRole('button', { name: 'Search now' }).click();
  await expect(numbers.getByText('Card number ending in 4242').first()).toBeVisible();
  await numbers.getByRole('link', { name: /^Remove them/ }).click();
  await numbers.getByRole('button', { name: /^Remove/ }).click();
  await expect(numbers.getByText(/^None found, last searched/)).toBeVisible();
  await page.goto('/');
  await expect(rowOf(page, 'Employer').getByText('Bakery [number removed]')).toBeVisible();
});
