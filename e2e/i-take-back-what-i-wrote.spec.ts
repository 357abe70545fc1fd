import type { Page } from '@playwright/test';
import type { Api } from './api.ts';
import { expectNoFaults } from './axe.ts';
import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake, emailOf, fillSignIn } from './sign-in.ts';

interface Review {
  readonly product: string;
  readonly title: string;
  readonly isPublic: boolean;
  readonly isNamed: boolean;
  readonly promotion: boolean;
}

async function storedReview(api: Api, product: string): Promise<Review | undefined> {
  return ((await api.call('content.read')).data.data.reviews as Review[]).find((review) => review.product === product);
}

async function goTo(page: Page, chapter: string): Promise<void> {
  await page.getByRole('link', { name: chapter, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: chapter })).toBeFocused();
}

test('I find what I wrote, take it off the site and put it back', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await goTo(page, 'What you wrote');
  const row = rowOf(page, 'Smart Cooker Ember 7');
  await expect(row.getByText('Used in “Slow Sundays”: The front page of the shop, March 1, 2025')).toBeVisible();
  await expect(row.getByText(/Kept: no end date/)).toBeVisible();

  await row.getByRole('link', { name: /^Take off the site/ }).click();
  await expect(row.getByText('In the 2 places where it was used already it stays.')).toBeVisible();
  expect((await storedReview(api(page), 'Smart Cooker Ember 7'))?.isPublic).toBe(true);
  await row.getByRole('button', { name: 'Take it off the site' }).click();
  await expect(row.getByText('It is off the site.')).toBeVisible();
  expect((await storedReview(api(page), 'Smart Cooker Ember 7'))?.isPublic).toBe(false);

  await row.getByRole('link', { name: /^Put back on the site/ }).click();
  await row.getByRole('button', { name: 'Put it back on the site' }).click();
  await expect(row.getByText('It is on the site again.')).toBeVisible();
  expect((await storedReview(api(page), 'Smart Cooker Ember 7'))?.isPublic).toBe(true);
});

test('I change my words, and take the change back', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await goTo(page, 'What you wrote');
  const row = rowOf(page, 'Smart Fridge Frost 400');
  await row.getByRole('link', { name: /^Change/ }).click();
  await row.getByRole('textbox', { name: 'Title' }).fill('x'.repeat(121));
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByRole('textbox', { name: 'Title' })).toHaveAttribute('aria-invalid', 'true');
  await row.getByRole('textbox', { name: 'Title' }).fill('Quiet, and half blind');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText('4 of 5 stars: Quiet, and half blind')).toBeVisible();
  expect((await storedReview(api(page), 'Smart Fridge Frost 400'))?.title).toBe('Quiet, and half blind');
  await row.getByRole('button', { name: /^Undo/ }).click();
  await expect(row.getByText('4 of 5 stars: Quiet, and it knows what is in it')).toBeVisible();
});

test('I withdraw it from promotion, and take my name off for good', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await goTo(page, 'What you wrote');
  const row = rowOf(page, 'Basmati rice, 5 kg');
  await row.getByRole('link', { name: /^Stop promotion/ }).click();
  await row.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(row.getByText(/^Withdrawn/)).toBeVisible();
  await row.getByRole('link', { name: /^Take my name off/ }).click();
  await expect(row.getByText('This cannot be taken back.')).toBeVisible();
  await row.getByRole('button', { name: 'Take my name off' }).click();
  await expect(row.getByText('Your name is off it.')).toBeVisible();
  await expect(row.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await expect(row.getByRole('link', { name: /^Take my name off/ })).toHaveCount(0);
  expect(await storedReview(api(page), 'Basmati rice, 5 kg')).toMatchObject({ isNamed: false, promotion: false });
});

test('I correct what was written down, and delete my answers', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await goTo(page, 'What you wrote');
  const talk = rowOf(page, 'The pantry is offline');
  await talk.getByRole('link', { name: /^Add a note/ }).click();
  await talk.getByRole('textbox').fill('I never moved the router.');
  await talk.getByRole('button', { name: 'Add the note' }).click();
  await expect(talk.getByText('I never moved the router.')).toBeVisible();

  const answers = rowOf(page, 'How your household cooks');
  await expect(answers.getByRole('link', { name: /^Change/ })).toHaveCount(0);
  await answers.getByRole('link', { name: /^Delete the answers/ }).click();
  await expect(answers.getByText(/Your 3 answers are deleted/)).toBeVisible();
  await answers.getByRole('button', { name: 'Delete the answers' }).click();
  await expect(answers).toHaveCount(0);
  const { questionnaires } = (await api(page).call('content.read')).data.data;
  expect(questionnaires.map(({ title }: { title: string }) => title)).toEqual(['What a pantry should know']);
});

test('I remove people: a friend I named, and a member of a device', async ({ page, signIn, api }) => {
  await signIn(page, 'household');
  await goTo(page, 'People');
  const friend = rowOf(page, 'Tom Becker');
  await friend.getByRole('link', { name: 'Remove Tom Becker' }).click();
  await expect(friend.getByText('The account they have since then is theirs and stays.')).toBeVisible();
  await friend.getByRole('button', { name: 'Remove Tom Becker' }).click();
  await expect(friend).toHaveCount(0);
  const { referrals } = (await api(page).call('people.read')).data.data;
  expect(referrals.map(({ name }: { name: string }) => name)).not.toContain('Tom Becker');

  const members = rowOf(page, 'Lucía Alvarez');
  await expect(members).toHaveCount(2);
  await expect(rowOf(page, 'Maria Alvarez').getByRole('link', { name: /^Remove/ })).toHaveCount(0);
  const first = members.first();
  await first.getByRole('link', { name: /^Remove/ }).click();
  await first.getByRole('button', { name: 'Remove Lucía Alvarez' }).click();
  await expect(members).toHaveCount(1);
  const { devices } = (await api(page).call('devices.read')).data.data;
  const uses = (devices as { members: { name: string }[] }[]).flatMap((device) => device.members.map(({ name }) => name));
  expect(uses.filter((name) => name === 'Lucía Alvarez')).toHaveLength(1);
});

test('both chapters have no fault that a machine can find, and fit a phone', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'moved');
  for (const chapter of ['/content', '/people']) {
    await page.goto(chapter);
    await awake(page);
    await expectNoFaults(page, chapter);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});

test.describe('before the script arrives', () => {
  test.use({ javaScriptEnabled: false });

  test('I take something off the site, and am back at its row', async ({ page, api }) => {
    await page.goto('/content');
    await fillSignIn(page, emailOf('busy'));
    await page.goto('/content');
    const row = rowOf(page, 'Rice, 20 kg').first();
    await row.getByRole('link', { name: /^Take off the site/ }).click();
    await row.getByRole('button', { name: 'Take it off the site' }).click();
    await expect(row.getByText('off the site', { exact: true })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/content');
    expect((await storedReview(api(page), 'Rice, 20 kg'))?.isPublic).toBe(false);
  });
});
