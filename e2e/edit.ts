import { expect, type Locator, type Page } from '@playwright/test';
import { awake } from './sign-in.ts';

/** One line of the page, by the name that stands before its value. */
export function rowOf(page: Page, label: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: label, exact: true }) });
}

/** Opens the editor of a row by its own link. */
export async function openEditor(page: Page, label: string): Promise<Locator> {
  await awake(page);
  const row = rowOf(page, label).first();
  await row.getByRole('link', { name: /^(Change|Add) / }).click();
  await expect(row.getByRole('button', { name: /^(Save|Send the code|Confirm)$/ })).toBeVisible();
  return row;
}

export async function save(row: Locator): Promise<void> {
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row.getByRole('button', { name: /^(Save|Saving|Try again)$/ })).toHaveCount(0);
}

/** Types a new text over a value and waits until the system of record said so. */
export async function changeText(page: Page, label: string, text: string): Promise<void> {
  const row = await openEditor(page, label);
  await row.getByRole('textbox', { name: label }).fill(text);
  await save(row);
  await expect(row.getByText(text, { exact: true })).toBeVisible();
}
