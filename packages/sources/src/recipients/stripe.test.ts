import { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { stripeApiVersion } from './stripe.ts';

test('the pinned SDK speaks the version of the API that is read here', () => {
  expect(Stripe.API_VERSION).toBe(stripeApiVersion);
});
