import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { openEditor, rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake, emailOf, fillSignIn, seeOverview } from './sign-in.ts';

const plainPages = ['/sign-in-problem?why=staff', '/signed-out', '/undo', '/nothing-here'];
const chapters = ['/content', '/people', '/sharing'];
const editors = ['accounts-address-home', 'accounts-email-main', 'accounts-birthday-main', 'accounts-diet-main'];

const looks = {
  'in the light': {},
  'in the dark': { colorScheme: 'dark' },
  'on a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'with more contrast and less motion': { contrast: 'more', reducedMotion: 'reduce' },
  'with colours of its own': { forcedColors: 'active' },
} as const;

for (const [look, options] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use({ contextOptions: options, ...('viewport' in options ? options : {}) });

    test('every page and every open thing has no serious fault', async ({ page, signIn, watch }) => {
      test.setTimeout(180_000);
      watch.allow(/status of 404 .*nothing-here/);
      for (const path of look === 'in the light' ? [...plainPages, '/demo/mailbox', '/demo/design'] : plainPages.slice(0, 1)) {
        await page.goto(path);
        await expectNoFaults(page, path);
      }
      await page.goto('/');
      await expectNoFaults(page, 'sign-in: e-mail');
      await signIn(page, 'household');
      await expectNoFaults(page, 'overview');
      for (const path of chapters) {
        await page.goto(path);
        await awake(page);
        await expectNoFaults(page, path);
      }
      for (const anchor of look === 'in the light' ? editors : editors.slice(0, 1)) {
        await page.goto(`/?edit=${anchor}#${anchor}`);
        await awake(page);
        await expectNoFaults(page, `editor of ${anchor}`);
      }
      await page.goto('/?about=accounts-diet-main#accounts-diet-main');
      await awake(page);
      await expectNoFaults(page, 'about');
      await page.getByRole('link', { name: 'Unlink Kitchen fridge, Kitchen' }).click();
      await expect(page.getByRole('button', { name: 'Unlink it' })).toBeVisible();
      await expectNoFaults(page, 'a question in place');
      await page.getByRole('searchbox').fill('nothing is called this');
      await expectNoFaults(page, 'nothing found');
    });
  });
}

test('the faces of trouble have no serious fault: refused, stale, unavailable, offline, locked', async ({
  page,
  context,
  signIn,
  faults,
  api,
  watch,
}) => {
  watch.allow(/ERR_|status of 401/);
  await signIn(page, 'household');
  const row = await openEditor(page, 'Birthday');
  await row.getByLabel('Month').fill('13');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.locator('[aria-invalid=true]').first()).toBeFocused();
  await expectNoFaults(page, 'refused');
  await faults('kitchen', 'other-person');
  await faults('messaging', 'error');
  await page.goto('/');
  await awake(page);
  await expect(page.getByText('This does not mean that we hold nothing.').first()).toBeVisible();
  await expectNoFaults(page, 'two systems down');
  await faults('kitchen', 'none');
  await faults('messaging', 'none');
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expectNoFaults(page, 'offline');
  await context.setOffline(false);
  const { sessions } = (await api(page).call('sessions.read')).data;
  await api(page).call('sessions.end', { id: sessions[0].id });
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await expectNoFaults(page, 'locked');
});

test('on a narrow phone nothing has to be scrolled sideways', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const person of ['moved', 'household'] as const) {
    await page.context().clearCookies();
    await signIn(page, person);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), person).toBeLessThanOrEqual(0);
  }
});

test('with the keyboard alone: sign in, skip, edit, undo, switch, ask, sign out', async ({ page, api }) => {
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await page.goto('/');
  await expect(page.getByLabel('Email')).toBeFocused();
  await page.keyboard.type(emailOf('busy'));
  await press('Enter');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.keyboard.type('demo kitchen 2026');
  await press('Enter');
  await seeOverview(page);

  await press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to your data' })).toBeFocused();
  await press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  await reach(page, 'Change Employer');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Employer' })).toBeFocused();
  await press('ControlOrMeta+a');
  await page.keyboard.type('Typed without a mouse');
  await press('Enter');
  const row = rowOf(page, 'Employer');
  await expect(row.getByText('Saved.')).toBeVisible();
  await expect(row.getByRole('link', { name: 'Change Employer' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' }).first()).toBeAttached();
  expect((await api(page).row('Employer')).value).toBe('Typed without a mouse');

  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Employer' })).toBeFocused();
  await press('Escape');
  await expect(row.getByRole('link', { name: 'Change Employer' })).toBeFocused();

  await reach(page, 'Personalisation');
  const personalisation = page.getByRole('switch', { name: 'Personalisation' });
  const was = await personalisation.isChecked();
  await press('Space');
  await expect(personalisation).toBeChecked({ checked: !was });
  await expect(personalisation).toBeFocused();

  await reach(page, 'Unlink Bakery fridge, Bakery');
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Unlink it' })).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('link', { name: 'Unlink Bakery fridge, Bakery' })).toBeFocused();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await reach(page, 'Sign out', 'Shift+Tab');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
});

test('what is wrong is said at its field, and the focus goes there', async ({ page }) => {
  await page.goto('/');
  await fillSignIn(page, emailOf('busy'));
  await seeOverview(page);
  const row = await openEditor(page, 'Phone');
  await row.getByLabel('New phone number').fill('12');
  await row.getByRole('button', { name: 'Send the code' }).click();
  await expect(row.getByLabel('New phone number')).toBeFocused();
  await expect(row.getByLabel('New phone number')).toHaveAttribute('aria-invalid', 'true');
  await expect(row.getByLabel('New phone number')).toHaveAccessibleDescription(/\w+/);
});

test('less motion: nothing moves', async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, 'household');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, animationDuration } = getComputedStyle(element);
        return animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01;
      }).length,
  );
  expect(moving).toBe(0);
});

/** Goes on with Tab until the thing of this name has the focus, as a person does who cannot use a mouse. */
async function reach(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 300; steps++) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    if (found?.trim() === name) return;
  }
  throw new Error(`${name} cannot be reached with ${key}.`);
}
