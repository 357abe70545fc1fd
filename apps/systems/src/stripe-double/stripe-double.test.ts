import type { AddressInfo } from 'node:net';
import { openStripe, stripeApiVersion } from '@micromart/sources/recipients/stripe';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import contract from './published-contract.json' with { type: 'json' };
import { createStripeDouble, type StripeDouble } from './server.ts';
import { demoCustomers } from './state.ts';

const secretKey = 'sk_test_of_the_double';
const [household, , moved] = demoCustomers.map(({ person }) => person) as [string, string, string];
const soon = () => ({ deadlineAt: Date.now() + 3000, requestId: 'r-1' });

async function open(limits: { timeout?: number; failures?: number } = {}) {
  const double = await createStripeDouble({ secretKey, customers: demoCustomers, detachedFile: null });
  await new Promise<void>((listening) => void double.server.listen(0, 'localhost', listening));
  const address = `http://localhost:${(double.server.address() as AddressInfo).port}`;
  const alarms: string[] = [];
  const stripe = openStripe({ secretKey, address, onAlarm: ({ kind }) => alarms.push(kind), ...limits });
  return {
    double,
    address,
    stripe,
    alarms,
    async [Symbol.asyncDispose]() {
      double.server.closeAllConnections();
      await new Promise((closed) => double.server.close(closed));
    },
  };
}

async function ask(address: string, method: string, path: string, body?: Record<string, string>, key = secretKey) {
  const reply = await fetch(`${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(body && { body: new URLSearchParams(body) }),
  });
  return { status: reply.status, body: await reply.json() };
}

function published(reply: keyof typeof contract.replies): z.ZodType {
  return z.fromJSONSchema(contract.replies[reply] as Parameters<typeof z.fromJSONSchema>[0]);
}

describe('the double answers as Stripe publishes it', () => {
  const search = `/v1/customers/search?query=${encodeURIComponent(`metadata['person_id']:'${household}'`)}`;
  test.each([
    ['GET /v1/customers/search', 'GET', search, undefined],
    ['GET /v1/customers/{customer}/payment_methods', 'GET', '/v1/customers/cus_demoMoved/payment_methods', undefined],
    ['POST /v1/payment_methods/{payment_method}/detach', 'POST', '/v1/payment_methods/pm_demoMovedSepa/detach', {}],
    [
      'POST /v1/billing_portal/sessions',
      'POST',
      '/v1/billing_portal/sessions',
      { customer: 'cus_demoMoved', return_url: 'http://localhost:1/orders' },
    ],
  ] as const)('%s', async (reply, method, path, body) => {
    await using running = await open();
    const answer = await ask(running.address, method, path, body);
    expect(answer.status).toBe(200);
    expect(published(reply).safeParse(answer.body).error).toBeUndefined();
    expect(published(reply).safeParse({ ...(answer.body as object), object: 'something else' }).success).toBe(false);
  });

  test('a wrong key and an unknown resource are refused in Stripe’s shape of an error', async () => {
    await using running = await open();
    const refused = [
      await ask(running.address, 'GET', search, undefined, 'sk_wrong'),
      await ask(running.address, 'GET', '/v1/customers/cus_nobody/payment_methods'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 404]);
    for (const { body } of refused) expect(published('error').safeParse(body).error).toBeUndefined();
  });
});

describe('the adapter', () => {
  test('speaks the version of the API that the contract is kept for', async () => {
    await using running = await open();
    await running.stripe.read(household, soon());
    expect(stripeApiVersion).toBe(contract.apiVersion);
    expect(running.double.asked.map(({ version }) => version)).toEqual([contract.apiVersion, contract.apiVersion]);
  });

  test('tells brand, last four digits and expiry of each card, and the last four of a bank account', async () => {
    await using running = await open();
    expect(await running.stripe.read(moved, soon())).toMatchObject({
      state: 'fresh',
      data: {
        isKnown: true,
        details: ['name', 'email'],
        methods: [
          { type: 'card', brand: 'visa', lastFour: '1881', expires: { month: 4, year: 2027 } },
          { type: 'sepa_debit', brand: null, lastFour: '3000', expires: null },
        ],
      },
    });
  });

  test('tells nothing held, when Stripe has no such customer', async () => {
    await using running = await open();
    expect(await running.stripe.read('p-nobody', soon())).toMatchObject({ state: 'fresh', data: { isKnown: false, methods: [] } });
  });

  test('detaches one card of the person, once a key', async () => {
    await using running = await open();
    const key = crypto.randomUUID();
    const card = 'pm_demoHouseholdVisa';
    expect(await running.stripe.detach(household, card, key, soon())).toEqual({ state: 'answered', result: { outcome: 'detached' } });
    expect(running.double.asked.at(-1)).toMatchObject({ path: `/v1/payment_methods/${card}/detach`, key });
    expect(await running.stripe.detach(household, card, key, soon())).toEqual({ state: 'answered', result: { outcome: 'gone' } });
    const left = await running.stripe.read(household, soon());
    expect(left.state === 'fresh' && left.data.methods.map(({ lastFour }) => lastFour)).toEqual(['4444']);
  });

  test('a card of somebody else is gone, as one that does not exist, and stays theirs', async () => {
    await using running = await open();
    const theirs = await running.stripe.detach(household, 'pm_demoMovedVisa', crypto.randomUUID(), soon());
    expect(theirs).toEqual(await running.stripe.detach(household, 'pm_nowhere', crypto.randomUUID(), soon()));
    expect(running.double.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('opens a page of Stripe’s own for the person’s customer', async () => {
    await using running = await open();
    const opened = await running.stripe.openPortal(household, 'http://localhost:1/orders', soon());
    expect(opened).toMatchObject({
      state: 'answered',
      result: { outcome: 'opened', url: expect.stringContaining('/portal/cus_demoHousehold') },
    });
    expect(await running.stripe.openPortal('p-nobody', 'http://localhost:1/orders', soon())).toMatchObject({ result: { outcome: 'gone' } });
  });
});

describe('the guard', () => {
  const put = (double: StripeDouble, fault: StripeDouble['fault']) => {
    double.fault = fault;
  };

  test('a person whose id cannot be asked for is not held against Stripe', async () => {
    await using running = await open({ failures: 2 });
    for (let time = 0; time < 5; time++)
      expect(await running.stripe.read("p' or 'x", soon())).toMatchObject({ state: 'unavailable', why: 'broken' });
    expect(running.double.asked).toEqual([]);
    expect(await running.stripe.read(household, soon())).toMatchObject({ state: 'fresh' });
  });

  test('an answer about somebody else is thrown away, with an alarm', async () => {
    await using running = await open();
    put(running.double, 'other-person');
    expect(await running.stripe.read(household, soon())).toMatchObject({ state: 'unavailable', why: 'wrong-person' });
    expect(running.alarms).toEqual(['wrong-person']);
  });

  test.each([
    ['error', 'broken'],
    ['hung', 'timeout'],
  ] as const)('%s: unavailable, never nothing held', async (fault, why) => {
    await using running = await open(fault === 'hung' ? { timeout: 300 } : {});
    // The first question loads the SDK, which may take longer than that.
    await running.stripe.read(household, soon());
    put(running.double, fault);
    expect(await running.stripe.read(household, soon())).toMatchObject({ state: 'unavailable', why });
  });

  test('a detachment whose answer was lost is not told as refused, and stands', async () => {
    await using running = await open();
    const lost = running.stripe.detach(household, 'pm_demoHouseholdVisa', crypto.randomUUID(), soon());
    running.double.server.prependListener('request', (request) => {
      if (request.url?.endsWith('/detach')) put(running.double, 'reply-lost');
    });
    expect(await lost).toMatchObject({ state: 'unavailable', why: 'broken' });
    put(running.double, 'none');
    expect(await running.stripe.detach(household, 'pm_demoHouseholdVisa', crypto.randomUUID(), soon())).toMatchObject({
      result: { outcome: 'gone' },
    });
  });
});
