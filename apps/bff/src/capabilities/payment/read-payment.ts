import type { PaymentMethod, StripeHolding } from '@micromart/sources/recipients/stripe';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { MethodView, PaymentView } from './payment-view.ts';

/** What Stripe holds about the person, read from Stripe now and kept nowhere. */
export async function readPayment(ctx: CustomerContext): Promise<PaymentView> {
  const { stripe } = ctx.services;
  if (stripe === null) return { state: 'fresh', asOf: new Date().toISOString(), data: notConnected };
  const held = await stripe.read(ctx.person, { deadlineAt: readDeadline(ctx), requestId: ctx.requestId });
  return presentSection('stripe', held, ({ isKnown, methods, details }) => ({
    isConnected: true,
    isKnown,
    methods: methods.map(presentMethod),
    details: sayDetails(details),
  }));
}

const notConnected = { isConnected: false, isKnown: false, methods: [], details: null };

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

function presentMethod({ id, type, brand, lastFour, expires }: PaymentMethod): MethodView {
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

const detailWords = { name: 'name', email: 'e-mail address', phone: 'phone number', address: 'billing address' } as const;

function sayDetails(details: StripeHolding['details']): string | null {
  if (details.length === 0) return null;
  return `your ${new Intl.ListFormat('en').format(details.map((name) => detailWords[name]))}`;
}
