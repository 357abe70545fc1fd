import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { afterAll, expect, test } from 'vitest';
import { openStripe, stripeApiVersion } from './stripe.ts';

test('the pinned SDK speaks the version of the API that is read here', () => {
  expect(Stripe.API_VERSION).toBe(stripeApiVersion);
});

const open: (() => void)[] = [];
afterAll(() => {
  for (const close of open) close();
});

async function listen(answer: RequestListener): Promise<{ url: string; hits: IncomingMessage[] }> {
  const hits: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    hits.push(request);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((listening) => void server.listen(0, 'localhost', listening));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, hits };
}

const secretKey = 'sk_test_of_this_test';
const customer = { id: 'cus_1', metadata: { person_id: 'p-1' }, address: null };
const card = {
  id: 'pm_1',
  type: 'card',
  customer: 'cus_1',
  card: { brand: 'visa', last4: '4242', exp_month: 1, exp_year: 2030 },
};
const answers = { '/v1/customers/search': customer, '/v1/customers/cus_1/payment_methods': card } as Record<string, object>;

test.each([301, 302, 303, 307, 308])(
  'what redirects (%i) in the place of Stripe is away, and the key goes nowhere else',
  async (status) => {
    const trap = await listen((_, response) => void response.end('{"data":[],"has_more":false}'));
    let isRedirecting = true;
    const stripe = await listen((request, response) => {
      const known = answers[(request.url ?? '').replace(/\?.*/, '')];
      if (isRedirecting || known === undefined) return void response.writeHead(status, { location: `${trap.url}${request.url}` }).end();
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: [known], has_more: false }));
    });
    const guarded = openStripe({ secretKey, address: stripe.url, onAlarm: () => {} });
    const soon = { deadlineAt: Date.now() + 20_000, requestId: 'r-1' };
    expect(await guarded.read('p-1', soon)).toMatchObject({ state: 'unavailable' });
    isRedirecting = false;
    expect(await guarded.read('p-1', soon)).toMatchObject({ state: 'fresh', data: { methods: [{ lastFour: '4242' }] } });
    expect(await guarded.detach('p-1', 'pm_1', 'some-key', soon)).toMatchObject({ state: 'unavailable' });
    expect(await guarded.openPortal('p-1', 'http://localhost:1/orders', soon)).toMatchObject({ state: 'unavailable' });
    expect(stripe.hits.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/v1/payment_methods/pm_1/detach', '/v1/billing_portal/sessions']),
    );
    for (const { headers } of stripe.hits) expect(headers.authorization).toBe(`Bearer ${secretKey}`);
    expect(trap.hits).toEqual([]);
  },
);
