import { expectNoFaults } from './axe.ts';
import { openEditor } from './edit.ts';
import { findBrowser } from './find-browser.ts';
import { expect, test } from './fixtures.ts';

const browser = await findBrowser();

/** The letters of this browser are twice as large, as a person sets it once for all pages. */
test.use({ launchOptions: { ...browser, args: [...(browser.args ?? []), '--blink-settings=defaultFontSize=32'] } });

for (const person of ['moved', 'household'] as const) {
  test(`as ${person}, nothing is cut off and nothing has to be scrolled sideways`, async ({ page, signIn }) => {
    await signIn(page, person);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectNoFaults(page, 'overview');
    await openEditor(page, 'Name');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
