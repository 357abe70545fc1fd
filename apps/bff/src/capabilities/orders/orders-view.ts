import { postalAddress } from '@micromart/domain/records/accounts';
import * as z from 'zod';
import { rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const orderView = z.object({
  id: z.string(),
  version: z.string(),
  anchor: z.string(),
  number: z.string(),
  /** "On its way", and whether it still waits to leave. */
  state: z.string(),
  isOpen: z.boolean(),
  placed: z.string(),
  items: z.array(z.object({ text: z.string(), price: z.string() })),
  total: z.string(),
  /** Where it goes: to read, and as the editor takes it. */
  goesTo: z.array(z.string()),
  deliverTo: postalAddress,
  contactPhone: z.string(),
  /** The number as it is read; null when the driver has none. */
  phone: z.string().nullable(),
  /** What this order made us give to others: "Name, Address", to whom and when. */
  given: z.array(z.object({ recipient: z.string(), when: z.string(), what: z.string() })),
  /** "INV-4471, kept until April 1, 2031"; null when none was written. */
  invoice: z.string().nullable(),
});
export type OrderView = z.infer<typeof orderView>;

const cartView = z.object({
  version: z.string(),
  anchor: z.string(),
  items: z.array(z.object({ text: z.string(), price: z.string() })),
  /** "Kept for Firefox on Windows". */
  how: z.string(),
});
export type CartView = z.infer<typeof cartView>;

export const ordersView = sectionView(
  z.object({
    /** Newest first. */
    orders: z.array(orderView),
    /** How many older ones there are besides. */
    earlier: z.int(),
    /** Null: nothing is in it. */
    cart: cartView.nullable(),
    /** C6: name and address on invoices to come. */
    billing: rowView,
    /** What the system sent and the catalogue does not know. */
    other: z.array(rowView),
  }),
);
export type OrdersView = z.infer<typeof ordersView>;
