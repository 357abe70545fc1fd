import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

const subject = 'Two jars for the price of one this week';
const offers = 'Offers by E-mail';

test('the code at the foot tells me why, and the switch beside it ends it', async ({ page, signIn, mailbox, api }) => {
  await signIn(page, 'household');
  await expect.poll(async () => (await mailbox()).some((mail) => mail.subject === subject)).toBe(true);
  const text = (await mailbox()).find((mail) => mail.subject === subject)?.text ?? '';
  const code = /Code of this message: (\S+)/.exec(text)?.[1] ?? '';
  await page.getByRole('navigation').getByRole('link', { name: 'Messages', exact: true }).first().click();
  await page.getByLabel('Code at the foot of the message').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Look it up' }).click();
  const why = page.getByRole('region', { name: 'Why did I get this?' });
  await expect(why.getByRole('heading', { name: subject })).toBeVisible();
  await expect(why.getByText('You agreed to it on March 2, 2025, with the newsletter box at checkout.')).toBeVisible();
  await expect(why.getByText('HubSpot, in the campaign “autumn-pantry”')).toBeVisible();
  await awake(page);
  const stop = why.getByRole('switch', { name: offers });
  await stop.click();
  await expect(stop).not.toBeChecked();
  expect(await isOn()).toBe(false);
  await stop.click();
  await expect(stop).toBeChecked();

  async function isOn(): Promise<boolean> {
    const { topics } = (await api(page).call('notifications.read')).data.data;
    const offer = topics.find(({ topic }: { topic: string }) => topic === 'offers');
    return offer.choices.find(({ id }: { id: string }) => id === 'offers:email').on;
  }
});

test('a code that is not ours is said so, and older messages have addresses of their own', async ({ page, signIn }) => {
  await signIn(page, 'household');
  await page.goto('/messages?code=AAAA-0000');
  await expect(page.getByText(/^No message with the code/)).toBeVisible();
  const first = page.getByRole('list', { name: 'What we sent' }).getByRole('listitem').first();
  const newest = await first.textContent();
  await awake(page);
  await page.getByRole('link', { name: 'Show earlier' }).click();
  await expect(first).not.toHaveText(newest ?? '');
  await page.goBack();
  await expect(first).toHaveText(newest ?? '');
});

test('my mail program’s Unsubscribe shows on the open page, and the page of the link works for whoever has it', async ({
  page,
  signIn,
  mailbox,
  anotherBrowser,
}) => {
  await signIn(page, 'household');
  const stop = page.getByRole('switch', { name: offers });
  await expect.poll(async () => (await mailbox()).some(({ unsubscribe }) => unsubscribe !== null)).toBe(true);
  const link = (await mailbox()).find(({ unsubscribe }) => unsubscribe !== null)?.unsubscribe ?? '';
  const stranger = await (await anotherBrowser({ javaScriptEnabled: false })).newPage();
  await stranger.goto(link);
  await expect(stranger.getByText('this stops: “Offers” by e-mail', { exact: false })).toBeVisible();
  await expect(stop).toBeChecked();
  await stranger.getByRole('button', { name: 'Stop these messages' }).click();
  await expect(stranger.getByText('We have your no.')).toBeVisible();
  await expect(stop).not.toBeChecked({ timeout: 40_000 });

  await stop.click();
  await expect(stop).toBeChecked();
  const pressed = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), redirect: 'manual' });
  expect([pressed.status, await pressed.text()]).toEqual([200, '']);
  await expect(stop).not.toBeChecked({ timeout: 40_000 });
});

test('I delete what was noted about opening messages', async ({ page, signIn }) => {
  await signIn(page, 'moved');
  await page.goto('/messages');
  await awake(page);
  await page.getByRole('link', { name: 'Delete what was noted about opening messages' }).click();
  await page.getByRole('button', { name: 'Delete what was noted' }).click();
  await expect(page.getByText('Nothing is noted', { exact: true })).toBeVisible();
});
