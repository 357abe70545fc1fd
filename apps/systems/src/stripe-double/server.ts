import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { type DoubleCustomer, type DoubleMethod, openDetached } from './state.ts';

export interface StripeDouble {
  readonly server: Server;
  /** What it does wrong from now on, for tests. */
  fault: 'none' | 'hung' | 'error' | 'other-person' | 'reply-lost';
  /** Every request so far: method, path, version of the API and idempotency key. */
  readonly asked: { method: string; path: string; version: string | undefined; key: string | undefined }[];
}

/**
 * Stands in for Stripe in the demo and the tests: the four calls of Stripe's API that the dashboard makes, as published for version 2026-10-28
 * (published-contract.json is what its replies are held against), and a page where Stripe's own portal would be. It charges nobody.
 * `detachedFile`: where detached ways to pay are remembered, or null.
 */
export async function createStripeDouble(options: {
  secretKey: string;
  customers: readonly DoubleCustomer[];
  detachedFile: string | null;
}): Promise<StripeDouble> {
  const detached = await openDetached(options.detachedFile);
  const answers = new Map<string, object>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (request.method === 'GET' && url.pathname.startsWith('/portal/')) return showPortal(url, response);
    const header = (name: string) => request.headers[name]?.toString();
    double.asked.push({
      method: request.method ?? '',
      path: url.pathname,
      version: header('stripe-version'),
      key: header('idempotency-key'),
    });
    const body = new URLSearchParams(await readText(request));
    if (double.fault === 'hung') return;
    if (double.fault === 'error') return send(response, 500, failure('api_error', 'Something is wrong on our end.'));
    if (header('authorization') !== `Bearer ${options.secretKey}`)
      return send(response, 401, failure('invalid_request_error', 'Invalid API Key provided.'));
    const key = header('idempotency-key');
    const known = key === undefined ? undefined : answers.get(key);
    const reply = known ?? (await carryOut(request.method ?? '', url, body));
    if (reply === null) return send(response, 404, failure('invalid_request_error', 'No such resource.', 'resource_missing'));
    if (key !== undefined) answers.set(key, reply);
    if (double.fault === 'reply-lost') return void request.socket.destroy();
    send(response, 200, reply);
  }

  async function carryOut(method: string, url: URL, body: URLSearchParams): Promise<object | null> {
    const [, , resource, id, act] = url.pathname.split('/');
    if (method === 'GET' && resource === 'customers' && id === 'search') {
      const person = /^metadata\['person_id'\]:'([^']+)'$/.exec(url.searchParams.get('query') ?? '')?.[1];
      const found = options.customers.filter((one) => double.fault === 'other-person' || one.person === person);
      return { object: 'search_result', url: '/v1/customers/search', has_more: false, next_page: null, data: found.map(tellCustomer) };
    }
    if (method === 'GET' && resource === 'customers' && act === 'payment_methods') {
      const owner = options.customers.find((one) => one.id === id);
      if (owner === undefined) return null;
      const after = url.searchParams.get('starting_after');
      const held = owner.methods.filter((one) => !detached.has(one.id));
      const rest = held.slice(after === null ? 0 : held.findIndex((one) => one.id === after) + 1);
      const limit = Number(url.searchParams.get('limit') ?? 10);
      return {
        object: 'list',
        url: url.pathname,
        has_more: rest.length > limit,
        data: rest.slice(0, limit).map((one) => tellMethod(one, owner.id)),
      };
    }
    if (method === 'POST' && resource === 'payment_methods' && act === 'detach') {
      const found = options.customers.flatMap((one) => one.methods).find((one) => one.id === id && !detached.has(one.id));
      if (found === undefined) return null;
      await detached.add(found.id);
      return tellMethod(found, null);
    }
    if (method === 'POST' && resource === 'billing_portal' && id === 'sessions') {
      const owner = options.customers.find((one) => one.id === body.get('customer'));
      if (owner === undefined) return null;
      const returnUrl = body.get('return_url');
      const back = new URLSearchParams(returnUrl === null ? {} : { return_url: returnUrl });
      return {
        id: `bps_${crypto.randomUUID().replaceAll('-', '')}`,
        object: 'billing_portal.session',
        created: Math.floor(Date.now() / 1000),
        customer: owner.id,
        livemode: false,
        return_url: returnUrl,
        url: `${url.origin}/portal/${owner.id}?${back.toString()}`,
      };
    }
    return null;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, failure('api_error', 'Something is wrong on our end.'));
    });
  });
  const double: StripeDouble = { server, fault: 'none', asked: [] };
  return double;
}

function tellCustomer({ id, person, name, email }: DoubleCustomer): object {
  const metadata = { person_id: person };
  return { id, object: 'customer', created: 1_710_000_000, livemode: false, metadata, name, email, phone: null, address: null };
}

function tellMethod(method: DoubleMethod, customer: string | null): object {
  const { id, type } = method;
  const detail =
    type === 'card'
      ? { card: { brand: method.brand, last4: method.last4, exp_month: method.month, exp_year: method.year } }
      : { sepa_debit: { last4: method.last4 } };
  return { id, object: 'payment_method', created: 1_710_000_000, livemode: false, metadata: {}, type, customer, ...detail };
}

function failure(type: string, message: string, code?: string): object {
  return { error: { type, message, ...(code === undefined ? {} : { code }) } };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': `req_${crypto.randomUUID()}` });
  response.end(JSON.stringify(body));
}

/** Only a way back to this machine is shown. */
function showPortal(url: URL, response: ServerResponse): void {
  const back = url.searchParams.get('return_url') ?? '';
  const isOurs = /^http:\/\/localhost:\d+\/[\w/-]*$/.test(back);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" });
  response.end(`<!doctype html><html lang="en"><title>In place of Stripe</title><meta name="viewport" content="width=device-width">
<h1>Here would be Stripe’s own page</h1><p>This demo has no account at Stripe. With one, you would change your cards and read your invoices here.</p>
${isOurs ? `<p><a href="${back}">Back to Micromart</a></p>` : ''}</html>`);
}
