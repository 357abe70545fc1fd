import { fresh, type Sourced } from '@micromart/domain/sourced';
import type { Stripe } from 'stripe';
import * as z from 'zod';
import { type Asked, type Asking, type AskLimits, askLimits, openAsk } from '../ask.ts';
import { BadReplyError } from '../bad-reply.ts';

/** The version of Stripe's API whose replies are read here; the SDK is pinned to the same one. */
export const stripeApiVersion = '2026-10-28.endive';

/** Where a customer of Stripe says which person of ours it is: `metadata.person_id`. */
export const personKey = 'person_id';

/** A way to pay as Stripe reports it: never more of a number than its last four digits. */
export interface PaymentMethod {
  readonly id: string;
  /** Stripe's own word: `card`, `sepa_debit`, `us_bank_account`, `link`. */
  readonly type: string;
  /** Of a card, such as `visa`; null for the others. */
  readonly brand: string | null;
  readonly lastFour: string | null;
  readonly expires: { readonly month: number; readonly year: number } | null;
}

export interface StripeHolding {
  /** False: Stripe knows no customer of ours by this person's id. */
  readonly isKnown: boolean;
  readonly methods: readonly PaymentMethod[];
  /** Which other details Stripe has of the customer, by Stripe's field names. */
  readonly details: readonly ('name' | 'email' | 'phone' | 'address')[];
}

/** `gone`: Stripe has no such way to pay of this person (any more). */
export type Detached = { readonly outcome: 'detached' | 'gone' };
/** `url`: a page of Stripe's own, good for a few minutes. */
export type OpenedPortal = { readonly outcome: 'opened'; readonly url: string } | { readonly outcome: 'gone' };

/** What Stripe holds about one person. No method rejects. */
export interface GuardedStripe {
  read(person: string, asking: Asking): Promise<Sourced<StripeHolding>>;
  /** The same key detaches once. `unavailable` after sending may also mean that it was done. */
  detach(person: string, method: string, key: string, asking: Asking): Promise<Asked<Detached>>;
  openPortal(person: string, returnUrl: string, asking: Asking): Promise<Asked<OpenedPortal>>;
}

export interface StripeOptions extends Partial<AskLimits> {
  readonly secretKey: string;
  /** Instead of Stripe: `http://localhost:4313`. Null: Stripe itself. */
  readonly address: string | null;
  /** Carries no personal data: it goes to the log as it is. */
  readonly onAlarm: (alarm: { kind: BadReplyError['kind']; requestId: string }) => void;
}

const text = z.string().nullish();
const customer = z.object({
  id: z.string(),
  metadata: z.record(z.string(), z.string()),
  name: text,
  email: text,
  phone: text,
  address: z.unknown(),
});
const bank = z.object({ last4: text }).optional();
const method = z.object({
  id: z.string(),
  type: z.string(),
  customer: z.string(),
  card: z.object({ brand: z.string(), last4: z.string(), exp_month: z.int(), exp_year: z.int() }).optional(),
  sepa_debit: bank,
  us_bank_account: bank,
});
const page = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item), has_more: z.boolean() });

const pageSize = 100;
const mostPages = 5;

/** Stripe by its own SDK, with the same deadline and breaker as the systems of record. */
export function openStripe({ secretKey, address, onAlarm, ...limits }: StripeOptions): GuardedStripe {
  const ask = openAsk({ ...askLimits, ...limits });
  let client: Promise<Stripe> | null = null;

  /** The SDK is large: it is loaded with the first question. */
  function sdk(): Promise<Stripe> {
    client ??= connect(secretKey, address);
    return client;
  }

  async function checked<T>({ requestId }: Asking, question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (fault) {
      if (fault instanceof BadReplyError) onAlarm({ kind: fault.kind, requestId });
      throw fault;
    }
  }

  /** A person whose id cannot stand in a search is not asked for: that is no fault of Stripe's. */
  async function askAbout<T>(person: string, asking: Asking, question: () => Promise<T>): Promise<Asked<T>> {
    if (!/^[\w.@|-]+$/.test(person)) return { state: 'unavailable', why: 'broken', since: new Date().toISOString() };
    return ask(asking, () => checked(asking, question));
  }

  async function findCustomers(person: string): Promise<z.infer<typeof customer>[]> {
    const { data } = read(
      page(customer),
      await (await sdk()).customers.search({ query: `metadata['${personKey}']:'${person}'`, limit: pageSize }),
    );
    if (data.some(({ metadata }) => metadata[personKey] !== person)) throw new BadReplyError('wrong-person');
    return data;
  }

  async function listMethods(owner: string): Promise<z.infer<typeof method>[]> {
    const all: z.infer<typeof method>[] = [];
    for (let asked = 0; asked < mostPages; asked++) {
      const after = all.at(-1)?.id;
      const reply = read(
        page(method),
        await (await sdk()).customers.listPaymentMethods(owner, {
          limit: pageSize,
          ...(after === undefined ? {} : { starting_after: after }),
        }),
      );
      if (reply.data.some((one) => one.customer !== owner)) throw new BadReplyError('wrong-person');
      all.push(...reply.data);
      if (!reply.has_more) return all;
    }
    throw new BadReplyError('unreadable-reply');
  }

  async function methodsOf(customers: readonly { id: string }[]): Promise<z.infer<typeof method>[]> {
    return (await Promise.all(customers.map(({ id }) => listMethods(id)))).flat();
  }

  return {
    async read(person, asking) {
      const asked = await askAbout(person, asking, async () => {
        const customers = await findCustomers(person);
        const methods = (await methodsOf(customers)).map(present);
        return { isKnown: customers.length > 0, methods, details: detailNames.filter((name) => customers.some((one) => one[name])) };
      });
      return asked.state === 'answered' ? fresh(asked.result, new Date().toISOString()) : asked;
    },
    detach: (person, id, key, asking) =>
      askAbout(person, asking, async () => {
        const methods = await methodsOf(await findCustomers(person));
        if (!methods.some((one) => one.id === id)) return { outcome: 'gone' };
        await (await sdk()).paymentMethods.detach(id, {}, { idempotencyKey: key });
        return { outcome: 'detached' };
      }),
    openPortal: (person, returnUrl, asking) =>
      askAbout(person, asking, async () => {
        const [owner] = await findCustomers(person);
        if (owner === undefined) return { outcome: 'gone' };
        const session = await (await sdk()).billingPortal.sessions.create({ customer: owner.id, return_url: returnUrl });
        return { outcome: 'opened', url: read(z.object({ url: z.url({ protocol: /^https?$/ }) }), session).url };
      }),
  };
}

const detailNames = ['name', 'email', 'phone', 'address'] as const;

async function connect(secretKey: string, address: string | null): Promise<Stripe> {
  const { Stripe } = await import('stripe');
  const url = address === null ? null : new URL(address);
  return new Stripe(secretKey, {
    apiVersion: stripeApiVersion,
    maxNetworkRetries: 0,
    timeout: askLimits.timeout,
    telemetry: false,
    ...(url === null ? {} : { host: url.hostname, port: url.port, protocol: url.protocol === 'http:' ? 'http' : 'https' }),
  });
}

function read<Shape extends z.ZodType>(shape: Shape, reply: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(reply);
  if (!parsed.success) throw new BadReplyError('unreadable-reply');
  return parsed.data;
}

function present({ id, type, card, sepa_debit, us_bank_account }: z.infer<typeof method>): PaymentMethod {
  return {
    id,
    type,
    brand: card?.brand ?? null,
    lastFour: card?.last4 ?? sepa_debit?.last4 ?? us_bank_account?.last4 ?? null,
    expires: card === undefined ? null : { month: card.exp_month, year: card.exp_year },
  };
}
