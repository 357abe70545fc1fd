import { changeText } from './edit.ts';
import { expect, test } from './fixtures.ts';

/** A product of its own life: other tests of this worker would lose their page. */
test.describe.configure({ mode: 'serial' });

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`what was saved is there after ${signal}, and so is the session`, async ({ page, signIn, product, api, watch }) => {
    watch.allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
    await signIn(page, 'busy');
    const employer = `Bakery of ${signal}`;
    await changeText(page, 'Employer', employer);

    const code = await product.end(signal);
    if (signal === 'SIGTERM') expect(code).toBe(0);
    await product.startAgain();

    await page.reload();
    await expect(page.getByText(employer)).toBeVisible();
    expect((await api(page).row('Employer')).value).toBe(employer);
  });
}
