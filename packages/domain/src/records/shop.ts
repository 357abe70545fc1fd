import * as z from 'zod';
import { recordKind } from '../record-kind.ts';
import { postalAddress } from './accounts.ts';

/** `amount` is in the smallest unit of `currency` (ISO 4217), such as cents. */
const money = z.strictObject({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });

const orderItem = z.strictObject({ product: z.string().max(120), quantity: z.int().min(1), price: money });

/**
 * An order. Where it goes and which number the driver calls can be changed while it is `open`; everything else is a record of business.
 * `given` lists what this order made us give to others: to whom, when, and the catalogue ids of the data.
 */
export const orderKind = recordKind({
  system: 'shop',
  kind: 'order',
  many: true,
  acts: ['set'],
  control: 'chapter',
  undo: true,
  value: z.strictObject({
    number: z.string().max(40),
    placedAt: z.iso.datetime(),
    state: z.enum(['open', 'sent', 'delivered', 'returned', 'cancelled']),
    items: z.array(orderItem).min(1),
    total: money,
    deliverTo: postalAddress,
    /** E.164, or empty. */
    contactPhone: z
      .string()
      .regex(/^(\+[1-9]\d{5,14})?$/, 'Write it with the country, such as +1 404 555 0100.')
      .max(20),
    /** The number of the invoice, and until when tax law keeps it. */
    invoice: z.strictObject({ number: z.string().max(40), keptUntil: z.iso.date() }).nullable(),
    given: z.array(z.strictObject({ recipient: z.string().max(60), at: z.iso.datetime(), entries: z.array(z.string().max(4)) })),
  }),
});

/** What lies in the cart now. */
export const cartKind = recordKind({
  system: 'shop',
  kind: 'cart',
  many: false,
  acts: ['clear'],
  control: 'none',
  undo: false,
  value: z.strictObject({ items: z.array(orderItem), browser: z.string().max(80) }),
});

/** Name and address on invoices to come. Invoices already written keep theirs. */
export const billingKind = recordKind({
  system: 'shop',
  kind: 'billing',
  many: false,
  acts: ['set', 'clear'],
  control: 'address',
  undo: true,
  value: postalAddress,
});

/** Data that a suggestion was made from, and what it changed for the person. */
export const suggestionKind = recordKind({
  system: 'shop',
  kind: 'suggestion',
  many: true,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({
    /** Where it showed: "the front page of the shop". */
    where: z.string().max(120),
    /** What it changed: "Vegetarian recipes came first". */
    effect: z.string().max(200),
    /** Catalogue ids of the data used. */
    entries: z.array(z.string().max(4)),
    lastUsedAt: z.iso.datetime(),
  }),
});

export const shopKinds = [orderKind, cartKind, billingKind, suggestionKind] as const;
