import type { BrowserContext, Locator, Page } from '@playwright/test';
import { seeOverview } from '../sign-in.ts';
import { median, ms, type Row } from './row.ts';

const name = 'Personalisation';
const rounds = 7;
const goal = 2000;

/** B25: from a click in one tab until it stands in the other, and until the other is locked. It signs the phone out. */
export async function measureTwoTabs(phone: BrowserContext, address: string): Promise<Row> {
  const [mine, other] = [await openTab(phone, address), await openTab(phone, address)];
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const isOn = await choice(mine).isChecked();
    const seen = momentOf(other, `[aria-label="${name}"][aria-checked="${!isOn}"]`);
    took.push(await from(choice(mine), seen));
    await momentOf(mine, `[aria-label="${name}"]:not([aria-busy])`);
  }
  const locked = await from(mine.getByRole('button', { name: 'Sign out' }), momentOf(other, '[data-locked]'));
  const slowest = Math.max(...took);
  return {
    id: 'B25',
    what: 'two tabs: until a change stands in the other, and until a sign-out locks it',
    goal: `<= ${ms(goal)}`,
    reached: `${ms(median(took))} (slowest ${ms(slowest)}), ${ms(locked)}`,
    isReached: Math.max(slowest, locked) <= goal,
  };
}

async function openTab(phone: BrowserContext, address: string): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(address);
  await seeOverview(page);
  return page;
}

function choice(page: Page): Locator {
  return page.getByRole('switch', { name });
}

/** When something is first there, by the clock that both tabs have. */
function momentOf(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => (document.querySelector(wanted) === null ? setTimeout(look, 5) : resolve(Date.now()));
        look();
      }),
    selector,
  );
}

/** Milliseconds from the press itself. */
async function from(pressed: Locator, seen: Promise<number>): Promise<number> {
  const at = await pressed.evaluate((element: HTMLElement) => {
    element.click();
    return Date.now();
  });
  return (await seen) - at;
}
