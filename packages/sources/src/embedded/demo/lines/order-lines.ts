import { orderKind } from '@micromart/domain/records/shop';
import type { NewLine } from '../../log/seal-line.ts';
import { heldBy } from './of-records.ts';

/** The orders on record as the shop's log notes them, newest first. */
export function orderLines(person: string): NewLine[] {
  return heldBy(person, orderKind)
    .map(({ value: { number, placedAt, total } }) => ({
      mark: `${person} order ${number}`,
      at: placedAt,
      kind: 'order-noted',
      device: null,
      place: null,
      text: `Order ${number} placed`,
      details: { order: number, price: sayPrice(total) },
    }))
    .toReversed();
}

/** `amount`: in the smallest unit of the currency. */
function sayPrice({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
