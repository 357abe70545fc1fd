import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

const marketing = ['Company news', 'Products and services like yours', 'Offers'];

interface Topic {
  readonly name: string;
  readonly essential: boolean;
  readonly choices: readonly { readonly on: boolean }[];
}

test('one act stops all marketing and leaves what my orders need', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  const section = page.getByRole('region', { name: 'Notifications' });
  const before = await topics();
  await section.getByRole('button', { name: /^Stop all marketing/ }).click();
  await expect(section.getByText('All marketing is off.')).toBeVisible();
  for (const topic of marketing) {
    for (const one of await section.getByRole('switch', { name: new RegExp(`^${topic} by`) }).all()) await expect(one).not.toBeChecked();
  }
  await page.reload();
  await expect(section.getByText('All marketing is off.')).toBeVisible();
  const after = await topics();
  for (const topic of after.filter(({ essential }) => !essential)) expect(topic.choices.every(({ on }) => !on)).toBe(true);
  expect(after.filter(({ essential }) => essential).map(({ choices }) => choices.map(({ on }) => on))).toEqual(
    before.filter(({ essential }) => essential).map(({ choices }) => choices.map(({ on }) => on)),
  );

  async function topics(): Promise<Topic[]> {
    return (await api(page).call('notifications.read')).data.data.topics;
  }
});

test('one topic on one channel goes off and on again', async ({ page, signIn }) => {
  await signIn(page, 'moved');
  const one = page.getByRole('switch', { name: 'Company news by E-mail' });
  const was = await one.isChecked();
  await one.click();
  await expect(one).toBeChecked({ checked: !was });
  await page.reload();
  await awake(page);
  await expect(one).toBeChecked({ checked: !was });
  await one.click();
  await expect(one).toBeChecked({ checked: was });
});

test('what the carrier or the phone has stopped is shown as that, and its switch cannot promise more', async ({ page, signIn }) => {
  await signIn(page, 'household');
  await expect(page.getByRole('switch', { name: 'Your orders by SMS' })).toBeDisabled();
  await expect(
    page
      .getByText(/Stopped at your carrier since/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Offers by Push, Maria’s phone' })).toBeDisabled();
});

test('noting of opened messages goes off', async ({ page, signIn, api }) => {
  await signIn(page, 'moved');
  const opens = page.getByRole('switch', { name: 'Note when I open a message' });
  await expect(opens).toBeChecked();
  await opens.click();
  await expect(opens).not.toBeChecked();
  expect((await api(page).call('notifications.read')).data.data.openTracking.on).toBe(false);
  await opens.click();
  await expect(opens).toBeChecked();
});
