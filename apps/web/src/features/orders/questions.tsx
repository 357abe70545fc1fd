import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Billing, Cart } from './orders-view.ts';

const place = { section: 'orders', slice: 'orders' } as const;

export function EmptyCartQuestion({ anchor, cart }: { anchor: string; cart: Cart }) {
  const { version, items } = cart;
  const many = items.length === 1 ? '1 thing' : `${items.length} things`;
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={cart.anchor}
      version={version}
      act="orders.clearCart"
      fields={{ version }}
      consequence={<p>{many} leave the cart, in every browser where you are signed in. You would have to put them in again.</p>}
      confirm="Empty the cart"
      pending="Emptying"
      kind="final"
      saved="The cart is empty."
      savedAt="foot"
      send={({ version, key, signal }) => api.orders.clearCart.mutate({ version, key }, { signal })}
    />
  );
}

export function ClearBillingQuestion({ anchor, billing }: { anchor: string; billing: Billing }) {
  const version = billing.version ?? '';
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={billing.anchor}
      version={billing.version}
      act="orders.changeBilling:clear"
      fields={{ version }}
      consequence={
        <p>With your next order you are asked for an address again. Invoices already written keep the one that stands on them.</p>
      }
      confirm="Remove this address"
      pending="Removing"
      saved="Removed."
      send={({ version, key, signal }) => api.orders.changeBilling.mutate({ act: 'clear', version, key }, { signal })}
    />
  );
}
