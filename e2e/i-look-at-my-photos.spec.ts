import type { Page } from '@playwright/test';
import type { Api } from './api.ts';
import { expectNoFaults } from './axe.ts';
import { rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';
import { awake, emailOf, fillSignIn } from './sign-in.ts';

interface Gallery {
  total: number;
  cameras: { name: string; count: number; setting: { on: boolean; improve: boolean; keep: string } | null }[];
  days: { title: string; count: number; pictures: { id: string }[] }[];
  one: { openings: { who: string }[] } | null;
}

const all = 61;
const read = async (api: Api, input: object = {}): Promise<Gallery> => (await api.call('media.read', input)).data.data;
const idsOf = ({ days }: Gallery) => days.flatMap(({ pictures }) => pictures.map(({ id }) => id));
const thumbs = (page: Page) => page.getByRole('region', { name: 'Pictures' }).getByRole('img');

/** The demo's pictures are drawn after the start, in the background. */
async function whenFilled(api: Api): Promise<Gallery> {
  await expect.poll(async () => (await read(api)).total, { timeout: 90_000 }).toBe(all);
  return read(api);
}

/** The script of the gallery has taken over too: before that, its forms are sent as any form is. */
async function sectionsAwake(page: Page): Promise<void> {
  await awake(page);
  await expect(page.getByRole('button', { name: 'Delete what is picked' })).toHaveAttribute('aria-disabled', 'true');
}

test.describe('with script', () => {
  test.beforeEach(async ({ page, signIn, api }) => {
    await signIn(page, 'household');
    await whenFilled(api(page));
    await page.goto('/photos');
    await sectionsAwake(page);
  });

  test('I look at one, and it says who opened it, me too', async ({ page, api }) => {
    const [newest] = idsOf(await read(api(page)));
    await expect(thumbs(page).first()).toHaveAttribute('alt', /^.+, door opened, May 31, 2026 at .* UTC$/);
    await expect
      .poll(() =>
        thumbs(page)
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(400);
    expect((await read(api(page), { photo: newest })).one?.openings.filter(({ who }) => who.includes('privacy page'))).toEqual([]);
    await thumbs(page).first().click();
    await expect(page.getByRole('heading', { name: /, May 31, 2026$/ })).toBeVisible();
    await expect(page.getByText('The door was opened')).toBeVisible();
    await expect(page.getByText(/You, on your privacy page/).first()).toBeVisible();
    expect((await read(api(page), { photo: newest })).one?.openings[0]?.who).toBe('You, on your privacy page');
    await expectNoFaults(page, 'one picture');
    await page.goBack();
    await expect(thumbs(page).first()).toBeVisible();
  });

  test('I delete two, am told how many first, and bring them back', async ({ page, api }) => {
    for (const at of [0, 2]) await page.getByRole('checkbox').nth(at).check();
    await page.getByRole('button', { name: 'Delete 2 picked' }).click();
    await expect(page.getByText('2 pictures disappear at once', { exact: false })).toBeVisible();
    expect((await read(api(page))).total).toBe(all);
    await expectNoFaults(page, 'the question');
    await page.getByRole('button', { name: 'Delete 2 pictures' }).click();
    await expect(page.getByText(/2 pictures were removed and are deleted at/)).toBeVisible();
    expect((await read(api(page))).total).toBe(all - 2);
    await page.reload();
    await sectionsAwake(page);
    await page.getByRole('button', { name: 'Bring them back' }).click();
    await expect(page.getByText(/2 pictures were removed/)).toHaveCount(0);
    await expect.poll(async () => (await read(api(page))).total).toBe(all);
  });

  test('I delete one that I look at, a day, and all of a device', async ({ page, api }) => {
    const before = await read(api(page));
    const day = before.days[1];
    const cooker = before.cameras.find(({ name }) => name === 'Sunday cooker');
    await page.getByRole('link', { name: `Delete this day , ${day?.title}` }).click();
    await page.getByRole('button', { name: /^Delete \d+ pictures?$/ }).click();
    await expect(page.getByRole('link', { name: 'Cancel' })).toHaveCount(0);
    expect((await read(api(page))).total).toBe(all - (day?.count ?? 0));
    await page.getByRole('link', { name: /Delete its .* of Sunday cooker/ }).click();
    await page.getByRole('button', { name: /^Delete \d+ pictures$/ }).click();
    await expect.poll(async () => (await read(api(page))).cameras.find(({ name }) => name === 'Sunday cooker')?.count).toBe(0);
    expect(cooker?.count).toBeGreaterThan(0);
    const { total } = await read(api(page));
    await thumbs(page).first().click();
    await page.getByRole('link', { name: /^Delete this picture/ }).click();
    await page.getByRole('button', { name: 'Delete 1 picture' }).click();
    await expect(page.getByRole('heading', { name: 'This picture is not here' })).toBeVisible();
    expect((await read(api(page))).total).toBe(total - 1);
    // One press for each of the three; a button may go or come while the page learns what was brought back.
    await expect
      .poll(
        async () => {
          const back = page.getByRole('button', { name: /^Bring (it|them) back$/ }).first();
          await back.click({ timeout: 2_000 }).catch(() => {});
          return (await read(api(page))).total;
        },
        { timeout: 30_000 },
      )
      .toBe(all);
  });

  test('I stop a camera, say how long pictures stay, and nobody learns from them unless I say so', async ({ page, api }) => {
    const name = 'Sunday cooker';
    const setting = async () => (await read(api(page))).cameras.find((camera) => camera.name === name)?.setting;
    const row = rowOf(page, name);
    await expect(row.getByRole('switch', { name: `${name}: pictures are used to improve the service` })).not.toBeChecked();
    await row.getByRole('switch', { name: `${name}: takes pictures` }).click();
    await expect(row.getByText('It takes no more pictures.', { exact: false })).toBeVisible();
    expect(await setting()).toMatchObject({ on: false, improve: false });
    await row.getByRole('button', { name: 'Undo' }).click();
    await expect(row.getByText('Taken back.', { exact: false })).toBeVisible();
    expect(await setting()).toMatchObject({ on: true });

    await row.getByRole('link', { name: /^How long they are kept/ }).click();
    await expect(row.getByRole('radio', { name: /^7 days: 14 pictures are older and go$/ })).toBeVisible();
    await row.getByRole('radio', { name: 'A year' }).check();
    await row.getByRole('button', { name: 'Save' }).click();
    await expect(row.getByText('each kept for a year', { exact: false })).toBeVisible();
    expect(await setting()).toMatchObject({ keep: '365' });
  });

  test('an address of a picture is of no use to anybody else', async ({ page, api, signIn, anotherBrowser, watch }) => {
    watch.allow(/status of 404/);
    const [id] = idsOf(await read(api(page)));
    const fetched = (of: Page) => of.evaluate(async (address) => (await fetch(address)).status, `/media/${id}/full`);
    expect(await fetched(page)).toBe(200);
    const other = await (await anotherBrowser()).newPage();
    await other.goto('/signed-out');
    expect(await fetched(other)).toBe(404);
    await signIn(other, 'moved');
    expect(await fetched(other)).toBe(404);
    expect((await other.goto(`/media/${id}/full`))?.status()).toBe(404);
  });

  test('while the kitchen system is away I am not told that there are none', async ({ page, faults, watch }) => {
    watch.allow(/status of 503/);
    await faults('kitchen', 'error');
    await page.reload();
    for (const name of ['Cameras', 'Pictures'])
      await expect(page.getByRole('region', { name }).getByText('The kitchen system is not answering.')).toBeVisible();
    await expect(page.getByText('We hold no pictures.')).toHaveCount(0);
    await faults('kitchen', 'none');
    await expect(thumbs(page).first()).toBeVisible({ timeout: 40_000 });
    await expectNoFaults(page, 'the gallery');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('I narrow the gallery, delete two, bring them back, and stop a camera', async ({ page, api, watch }) => {
    // Small pictures that were on their way when they were deleted.
    watch.allow(/status of 404 .*\/thumb/);
    await page.goto('/photos');
    await fillSignIn(page, emailOf('household'));
    await page.getByRole('heading', { level: 1, name: 'Photos and videos' }).waitFor();
    await whenFilled(api(page));
    await page.goto('/photos');
    await page.getByLabel('Device', { exact: true }).selectOption({ label: 'Sunday cooker (14)' });
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('checkbox')).toHaveCount(14);
    for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check();
    await page.getByRole('button', { name: 'Delete what is picked' }).click();
    await expect(page.getByText('2 pictures disappear at once', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Delete 2 pictures' }).click();
    await expect(page.getByText(/2 pictures were removed and are deleted at/)).toBeVisible();
    expect((await read(api(page))).total).toBe(all - 2);
    await page.getByRole('button', { name: 'Bring them back' }).click();
    await expect(page.getByRole('checkbox')).toHaveCount(14);
    expect((await read(api(page))).total).toBe(all);

    await page.goto('/photos');
    const capture = rowOf(page, 'Sunday cooker').getByRole('switch', { name: 'Sunday cooker: takes pictures' });
    await capture.click();
    await expect(capture).not.toBeChecked();
    await capture.click();
    await expect(capture).toBeChecked();
  });
});
