import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** BAR B32: nothing that axe calls serious or critical. Our pages have no frames, and what is well need not be told: it is four times as quick so. */
export async function expectNoFaults(page: Page, where: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
  );
  expect(told, where).toEqual([]);
}
