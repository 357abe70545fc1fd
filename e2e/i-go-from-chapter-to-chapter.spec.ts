import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake, emailOf, fillSignIn } from './sign-in.ts';

test('I go to a chapter and back, with nothing loaded anew, and always know where I am', async ({ page, signIn }) => {
  await signIn(page, 'household');
  const documents: string[] = [];
  page.on('request', (request) => (request.isNavigationRequest() ? documents.push(request.url()) : undefined));
  const further = page.getByRole('region', { name: 'Further chapters' });
  await further.getByRole('link', { name: 'Sharing' }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'Sharing' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page).toHaveTitle('Sharing · Your data at Micromart');
  const list = page.getByRole('navigation', { name: 'Chapters' });
  await expect(list.getByRole('link', { name: 'Sharing' })).toHaveAttribute('aria-current', 'page');
  await expect(rowOf(page, 'HubSpot')).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(further).toBeInViewport();
  await expect(page).toHaveTitle('Your data at Micromart');
  await page.goForward();
  await expect(heading).toBeFocused();
  expect(documents).toEqual([]);
});

test('an address with a row leads to it, also when its system answers late', async ({ page, signIn, faults }) => {
  await signIn(page, 'household');
  await faults('sharing', 'slow');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/sharing#sharing-linked-service-recipe-box', textContent: 'A link' });
    link.dataset.page = '';
    document.querySelector('main')?.prepend(link);
  });
  await page.getByRole('link', { name: 'A link' }).click();
  await expect(page.locator('#sharing-linked-service-recipe-box')).toBeFocused();
  await expect(page.locator('#sharing-linked-service-recipe-box')).toBeInViewport();
  await page.goto('/sharing#sharing-recipient-stripe');
  await page.reload();
  await expect(page.locator('#sharing-recipient-stripe')).toBeFocused();
});

test('what I open on a chapter stays on that chapter', async ({ page, signIn }) => {
  await signIn(page, 'household');
  await page.goto('/sharing');
  await awake(page);
  const row = rowOf(page, 'HubSpot');
  await row.getByRole('link', { name: 'About HubSpot' }).click();
  await expect(row.getByText('Kept until')).toBeVisible();
  await expect(page).toHaveURL(/\/sharing\?about=/);
  await row.getByRole('link', { name: 'About HubSpot' }).click();
  await expect(page).toHaveURL(/\/sharing$/);
  await row.getByRole('link', { name: 'Stop HubSpot' }).click();
  await expect(page).toHaveURL(/\/sharing\?edit=/);
  await row.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/sharing$/);
});

test('a chapter whose file does not arrive says so, and the rest goes on', async ({ page, signIn, watch }) => {
  watch.allow(/ERR_FAILED|dynamically imported module/);
  await signIn(page, 'household');
  await page.route(/assets\/sharing-page/, (route) => route.abort());
  const list = page.getByRole('navigation', { name: 'Chapters' });
  await list.getByRole('link', { name: 'Sharing' }).click();
  await expect(page.getByRole('heading', { name: 'This page broke' })).toBeVisible();
  await list.getByRole('link', { name: 'Overview' }).click();
  await expect(rowOf(page, 'Birthday')).toBeVisible();
  await list.getByRole('link', { name: 'Sharing' }).click();
  await page.unroute(/assets\/sharing-page/);
  await page.getByRole('button', { name: 'Load this page again' }).click();
  await expect(rowOf(page, 'HubSpot')).toBeVisible();
});

test.describe('without script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('I find the chapters, stop a recipient there, and am still there', async ({ page, api }) => {
    await page.goto('/sharing');
    await fillSignIn(page, emailOf('moved'));
    await expect(page.getByRole('heading', { level: 1, name: 'Sharing' })).toBeVisible();
    await page.getByText('All chapters').click();
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Overview' }).click();
    await page.getByText('All chapters').click();
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Sharing' }).click();

    const { recipients } = (await api(page).call('thirdParties.read')).data.data;
    const optional = recipients.find((one: { essential: boolean; allowed: boolean }) => !one.essential && one.allowed);
    const row = rowOf(page, optional.name);
    await row.getByRole('link', { name: `Stop ${optional.name}` }).click();
    await row.getByRole('button').click();
    await expect(page).toHaveURL(/\/sharing#/);
    await expect(row.getByText('You stopped this')).toBeVisible();
  });
});
