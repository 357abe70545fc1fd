import type { BrowserContext, Page } from '@playwright/test';
import { seeOverview } from '../sign-in.ts';
import { median, ms, type Row } from './row.ts';

const rounds = 7;
const goal = 2000;

/** B25: from a click in one tab until it stands in the other, and until the other is locked. It signs the phone out. */
export async function measureTwoTabs(phone: BrowserContext, address: string): Promise<Row> {
  const [mine, other] = [await openTab(phone, address), await openTab(phone, address)];
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const isOn = await choice(mine).isChecked();
    took.push(await from(() => choice(mine).click(), choice(other, { checked: !isOn })));
  }
  const locked = await from(() => mine.getByRole('button', { name: 'Sign out' }).click(), other.getByText('Your session has ended.'));
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

function choice(page: Page, state: { checked?: boolean } = {}) {
  return page.getByRole('switch', { name: 'Personalisation', ...state });
}

/** Milliseconds. */
async function from(act: () => Promise<void>, seen: { waitFor(): Promise<void> }): Promise<number> {
  const begun = performance.now();
  await act();
  await seen.waitFor();
  return performance.now() - begun;
}
