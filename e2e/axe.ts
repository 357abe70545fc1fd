import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** BAR B32: nothing that axe calls serious or critical. */
export async function expectNoFaults(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
  );
  expect(told, where).toEqual([]);
}
