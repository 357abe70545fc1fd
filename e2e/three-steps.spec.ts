import { expect, test } from './fixtures.ts';
import type { Person } from './sign-in.ts';

/** What somebody might ask, and the subject of the policy that it is about. */
const questions = [
  ['what do you have about my location?', 'Location'],
  ['photos', 'Photos and videos from your kitchen'],
  ['my reviews', 'Reviews and ratings'],
  ['advertising', 'Advertising cookies'],
  ['credit cards', 'Payment data at Stripe'],
  ['home address', 'Address'],
  ['phone calls', 'Conversations with us'],
] as const;

for (const person of ['household', 'newcomer', 'busy', 'moved'] satisfies Person[]) {
  test(`${person} learns in three steps what we have about something, why, and how to stop it`, async ({ page, signIn }) => {
    test.slow(person === 'busy', 'the demo may still be filling its 100,000 lines');
    await signIn(page, person);
    for (const [question, subject] of questions) {
      await page.goto('/');
      // One: ask.
      await page.getByRole('searchbox', { name: 'Find in your data' }).fill(question);
      await page.keyboard.press('Enter');
      const answer = page.getByRole('article', { name: subject, exact: true });
      await expect(answer, `${question} is about ${subject}`).toBeVisible();
      const said = async (name: string) =>
        ((await answer.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd').textContent()) ?? '').trim();
      const holds = await said('What we hold');
      expect(holds, `what we hold: ${question}`).not.toBe('');
      expect(holds).not.toMatch(/could not be asked|of no data/);
      if (person === 'newcomer' && subject !== 'Advertising cookies')
        expect(holds).toMatch(/We hold nothing here\.|Stripe holds it, not we\.|: /);
      expect(await said('Why'), `why: ${question}`).toMatch(/^To .+\.$/);
      expect(await said('How to stop it'), `how to stop it: ${question}`).toMatch(/yourself|On request|at Stripe|cannot be stopped/i);
      // Two: go to where it stands, with everything that can be done.
      await answer.getByRole('link', { name: /^Go to / }).click();
      await expect(page).not.toHaveURL(/\/search/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
}
