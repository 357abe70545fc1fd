import { expect, type Page } from '@playwright/test';

export type Person = 'household' | 'newcomer' | 'busy' | 'moved' | 'agent' | 'lead';

const password = 'demo kitchen 2026';

export function emailOf(person: Person): string {
  return `${person}@micromart.test`;
}

/** The real form, from wherever the page stands when it asks for it. */
export async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await fillPassword(page);
}

export async function fillPassword(page: Page): Promise<void> {
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signInByPassword(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  await fillSignIn(page, emailOf(person));
  await seeOverview(page);
}

export async function seeOverview(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Your data at Micromart' })).toBeVisible();
  await awake(page);
}

/** The script has taken over: from here on nothing that is typed goes to a form without script. */
export async function awake(page: Page): Promise<void> {
  await expect(page.locator('[data-awake]')).toBeAttached();
}
