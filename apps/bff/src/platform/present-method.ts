import type { PaymentMethod } from '@micromart/sources/recipients/stripe';
import * as z from 'zod';

/** A way to pay that Stripe holds. */
export const methodView = z.object({
  id: z.string(),
  anchor: z.string(),
  /** "Visa ending in 4242". */
  label: z.string(),
  /** "Valid until August 2028"; null where Stripe says no end. */
  until: z.string().nullable(),
  isExpired: z.boolean(),
});
type MethodView = z.infer<typeof methodView>;

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};
const types: Readonly<Record<string, string>> = { card: 'Card', sepa_debit: 'Bank account', us_bank_account: 'Bank account', link: 'Link' };

/** As a person reads it, wherever it is listed. */
export function presentMethod({ id, type, brand, lastFour, expires }: PaymentMethod): MethodView {
  const name = brand === null ? (types[type] ?? type.replaceAll('_', ' ')) : (brands[brand] ?? brand);
  return {
    id,
    anchor: `stripe-${id.replaceAll(/[^\w-]/g, '-')}`,
    label: lastFour === null ? name : `${name} ending in ${lastFour}`,
    until:
      expires === null ? null : `${isPast(expires) ? 'Expired' : 'Valid until'} ${month.format(Date.UTC(expires.year, expires.month - 1))}`,
    isExpired: expires !== null && isPast(expires),
  };
}

const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A card is good to the last day of its month. */
function isPast({ month, year }: { month: number; year: number }): boolean {
  return Date.UTC(year, month) <= Date.now();
}
