import type { HeldRecord } from '@micromart/domain/held-record';
import { sayPhoneNumber } from '@micromart/domain/phone-number';
import { billingKind, cartKind, orderKind } from '@micromart/domain/records/shop';
import * as z from 'zod';
import { anchorOf, presentRow, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayAddress } from '../../platform/say-address.ts';
import { sayMoney } from '../../platform/say-money.ts';
import { sayEntries, sayRecipient } from '../../platform/say-names.ts';
import { sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { CartView, OrdersView, OrderView } from './orders-view.ts';

/** `all`: also the older ones. */
export const readOrdersInput = z.object({ all: z.literal('1').optional().catch(undefined) }).default({});

const newest = 10;
type Order = z.infer<typeof orderKind.value>;
type Cart = z.infer<typeof cartKind.value>;

/** What was ordered, what went to whom because of it, what lies in the cart, and the name and address on invoices. */
export async function readOrders(ctx: CustomerContext, { all }: z.infer<typeof readOrdersInput>): Promise<OrdersView> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const sourced = await ctx.services.sources.shop.read({ subject: ctx.person, kinds: [] }, asking);
  return presentSection('shop', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'shop', records);
    const find = (kind: string) => known.find((record) => record.kind === kind) ?? null;
    const orders = known
      .filter((record) => record.kind === orderKind.kind)
      .map((record) => ({ record, order: record.value as Order }))
      .sort((one, other) => other.order.placedAt.localeCompare(one.order.placedAt));
    const shown = all === undefined ? orders.slice(0, newest) : orders;
    const cart = find(cartKind.kind);
    return {
      orders: shown.map(({ record, order }) => presentOrder(record, order)),
      earlier: orders.length - shown.length,
      cart: cart === null || (cart.value as Cart).items.length === 0 ? null : presentCart(cart),
      billing: presentRow(billingKind, find(billingKind.kind)),
      other: unknown.map((record) => presentUnknown('shop', record)),
    };
  });
}

const states = { open: 'Not sent yet', sent: 'On its way', delivered: 'Delivered', returned: 'Returned', cancelled: 'Cancelled' } as const;

function presentOrder({ kind, id, version }: HeldRecord, order: Order): OrderView {
  return {
    id,
    version,
    anchor: anchorOf({ system: 'shop', kind, id }),
    number: order.number,
    state: states[order.state],
    isOpen: order.state === 'open',
    placed: `Ordered ${sayDay(order.placedAt)}`,
    items: order.items.map(presentItem),
    total: sayMoney(order.total),
    goesTo: sayAddress(order.deliverTo),
    deliverTo: order.deliverTo,
    contactPhone: order.contactPhone,
    phone: order.contactPhone === '' ? null : sayPhoneNumber(order.contactPhone),
    given: order.given.map(({ recipient, at, entries }) => ({
      recipient: sayRecipient(recipient),
      when: sayDay(at),
      what: sayEntries(entries),
    })),
    invoice: order.invoice === null ? null : `${order.invoice.number}, kept until ${sayDay(order.invoice.keptUntil)}`,
  };
}

function presentCart({ kind, id, version, value }: HeldRecord): CartView {
  const { items, browser } = value as Cart;
  return { version, anchor: anchorOf({ system: 'shop', kind, id }), items: items.map(presentItem), how: `Kept for ${browser}` };
}

function presentItem({ product, quantity, price }: Order['items'][number]) {
  return { text: quantity === 1 ? product : `${quantity} × ${product}`, price: sayMoney({ ...price, amount: price.amount * quantity }) };
}
