import type { PostalAddress } from '@micromart/domain/records/accounts';
import { orderKind } from '@micromart/domain/records/shop';
import type * as z from 'zod';
import { type DemoRecord, from, held } from './demo-record.ts';

type Order = z.infer<typeof orderKind.value>;

interface DemoOrder {
  readonly id: string;
  readonly number: string;
  readonly placedAt: string;
  readonly state: Order['state'];
  /** Product, quantity, price of one in the smallest unit of the currency. */
  readonly items: readonly (readonly [product: string, quantity: number, price: number])[];
  readonly currency?: string;
  readonly deliverTo: PostalAddress;
  readonly contactPhone: string;
}

/** An order with its total, its invoice (kept seven years), and what it made us give to others. */
export function order({ id, items, currency = 'USD', ...rest }: DemoOrder): DemoRecord {
  const total = items.reduce((sum, [, quantity, price]) => sum + quantity * price, 0);
  const year = Number(rest.placedAt.slice(0, 4));
  const given: Order['given'] = [
    { recipient: 'stripe', at: minutesAfter(rest.placedAt, 2), entries: ['C1', 'C3', 'C6'] },
    { recipient: 'delivery-company', at: minutesAfter(rest.placedAt, 7), entries: ['C1', 'C4', 'C5'] },
  ];
  return held(
    orderKind,
    id,
    {
      ...rest,
      items: items.map(([product, quantity, price]) => ({ product, quantity, price: { amount: price, currency } })),
      total: { amount: total, currency },
      invoice: { number: rest.number.replace('MM', 'INV'), keptUntil: `${year + 8}-01-01` },
      given: rest.state === 'cancelled' ? given.slice(0, 1) : given,
    },
    from('given', 'at checkout', rest.placedAt),
  );
}

export function minutesAfter(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString();
}
