import { useLocation } from 'react-router';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { SourcedSection } from '../../lib/sourced-section.tsx';
import { BillingRow } from './billing-row.tsx';
import { CartRow } from './cart-row.tsx';
import { OrderRow } from './order-row.tsx';
import type { Orders } from './orders-view.ts';

/** Orders, the cart, and the address on invoices. */
export function OrdersSection() {
  const all = new URLSearchParams(useLocation().search).get('all');
  return (
    <SourcedSection slice="orders" input={all === '1' ? { all } : {}} id="orders" title="Orders" expect={6} count={ordersInWords}>
      {(data, isEditable) => <OrderRows data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}

function ordersInWords({ orders, earlier }: Orders): string {
  const many = orders.length + earlier;
  return many === 1 ? '1 order' : `${many} orders`;
}

function OrderRows({ data, isEditable }: { data: Orders; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const { orders, earlier, cart, billing, other } = data;
  const within = ({ anchor }: { anchor: string }) => ({
    isEditable,
    edit: isEditable && (edit === anchor || edit?.startsWith(`${anchor}-`)) ? edit : null,
    isAboutOpen: about === anchor,
  });
  return (
    <>
      {orders.length === 0 ? <SectionEmpty>You have ordered nothing.</SectionEmpty> : null}
      <Rows label="Orders">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} {...within(order)} />
        ))}
      </Rows>
      {earlier > 0 ? (
        <p className="pt-3">
          <a href="/orders?all=1" data-page="" className="act">
            Show {earlier} earlier
          </a>
        </p>
      ) : null}
      <h3 className="text-lead mt-8 pb-2 border-b border-rule">Cart and invoices</h3>
      <Rows label="Cart and invoices">
        {cart ? <CartRow cart={cart} {...within(cart)} /> : null}
        <BillingRow billing={billing} {...within(billing)} />
      </Rows>
      <OtherData rows={other} />
    </>
  );
}
