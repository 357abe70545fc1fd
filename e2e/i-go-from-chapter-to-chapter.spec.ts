import type { Api } from './api.ts';
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

test('an address with a row leads to it, also when its system answers late', async ({ page, signIn, faults, api }) => {
  await signIn(page, 'household');
  const [first, last] = (await reviewsOf(api(page))).map(({ anchor }) => anchor);
  await faults('community', 'slow');
  await page.evaluate((anchor) => {
    const link = Object.assign(document.createElement('a'), { href: `/content#${anchor}`, textContent: 'A link' });
    link.dataset.page = '';
    document.querySelector('main')?.prepend(link);
  }, last);
  await page.getByRole('link', { name: 'A link' }).click();
  await expect(page.locator(`#${last}`)).toBeFocused();
  await expect(page.locator(`#${last}`)).toBeInViewport();
  await page.goto(`/content#${first}`);
  await page.reload();
  await expect(page.locator(`#${first}`)).toBeFocused();
});

test('what I open on a chapter stays on that chapter', async ({ page, signIn }) => {
  await signIn(page, 'household');
  await page.goto('/content');
  await awake(page);
  const row = rowOf(page, 'Smart Pantry Larder 2');
  const about = row.getByRole('link', { name: /^About/ });
  await about.click();
  await expect(row.getByText('Kept until')).toBeVisible();
  await expect(page).toHaveURL(/\/content\?about=/);
  await about.click();
  await expect(page).toHaveURL(/\/content$/);
  await row.getByRole('link', { name: /^Take off the site/ }).click();
  await expect(page).toHaveURL(/\/content\?edit=/);
  await row.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/content$/);
});

test('a chapter whose file does not arrive says so, and the rest goes on', async ({ page, signIn, watch }) => {
  watch.allow(/ERR_FAILED|dynamically imported module/);
  await signIn(page, 'household');
  await page.route(/assets\/content-page/, (route) => route.abort());
  const list = page.getByRole('navigation', { name: 'Chapters' });
  await list.getByRole('link', { name: 'What you wrote' }).click();
  await expect(page.getByRole('heading', { name: 'This page broke' })).toBeVisible();
  await list.getByRole('link', { name: 'Overview' }).click();
  await expect(rowOf(page, 'Birthday')).toBeVisible();
  await page.unroute(/assets\/content-page/);
  await list.getByRole('link', { name: 'What you wrote' }).click();
  await expect(rowOf(page, 'Smart Pantry Larder 2')).toBeVisible();
});

test('a chapter whose file did not arrive comes when I load the page again', async ({ page, signIn, watch }) => {
  watch.allow(/ERR_FAILED|dynamically imported module/);
  await signIn(page, 'household');
  await page.route(/assets\/content-page/, (route) => route.abort());
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'What you wrote' }).click();
  await expect(page.getByRole('heading', { name: 'This page broke' })).toBeVisible();
  await page.unroute(/assets\/content-page/);
  await page.getByRole('button', { name: 'Load this page again' }).click();
  await expect(rowOf(page, 'Smart Pantry Larder 2')).toBeVisible();
});

test('a chapter opened while offline comes by itself when the connection is back', async ({ page, context, signIn, watch }) => {
  watch.allow(/ERR_(FAILED|INTERNET_DISCONNECTED|NETWORK|CONNECTION|ABORTED|INCOMPLETE)|dynamically imported module/);
  await signIn(page, 'household');
  await context.setOffline(true);
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'What you wrote' }).click();
  await expect(page.getByText('This page comes by itself as soon as the connection is back.')).toBeVisible();
  await context.setOffline(false);
  await expect(rowOf(page, 'Smart Pantry Larder 2')).toBeVisible();
});

test.describe('without script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('I find the chapters, take a review off the site there, and am still there', async ({ page, api }) => {
    await page.goto('/content');
    await fillSignIn(page, emailOf('moved'));
    await expect(page.getByRole('heading', { level: 1, name: 'What you wrote' })).toBeVisible();
    await page.getByText('All chapters').click();
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Overview' }).click();
    await page.getByText('All chapters').click();
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'What you wrote' }).click();

    const review = (await reviewsOf(api(page))).find(({ isPublic }) => isPublic);
    const row = page.locator(`#${review?.anchor}`);
    await row.getByRole('link', { name: /^Take off the site/ }).click();
    await row.getByRole('button', { name: 'Take it off the site' }).click();
    await expect(page).toHaveURL(/\/content#/);
    await expect(row.getByText('off the site', { exact: true })).toBeVisible();
  });
});

async function reviewsOf(api: Api): Promise<{ anchor: string; isPublic: boolean }[]> {
  return (await api.call('content.read')).data.data.reviews;
}
