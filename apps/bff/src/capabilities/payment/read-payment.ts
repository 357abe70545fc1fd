import type { StripeHolding } from '@micromart/sources/recipients/stripe';
import { presentMethod } from '../../platform/present-method.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { PaymentView } from './payment-view.ts';

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

const detailWords = { name: 'name', email: 'e-mail address', phone: 'phone number', address: 'billing address' } as const;

function sayDetails(details: StripeHolding['details']): string | null {
  if (details.length === 0) return null;
  return `your ${new Intl.ListFormat('en').format(details.map((name) => detailWords[name]))}`;
}
