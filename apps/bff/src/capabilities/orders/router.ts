import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import {
  changeBilling,
  changeBillingInput,
  changeContactPhone,
  changeContactPhoneInput,
  changeDelivery,
  changeDeliveryInput,
  clearCart,
  clearCartInput,
} from './change-order.ts';
import { ordersView } from './orders-view.ts';
import { readOrders, readOrdersInput } from './read-orders.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const ordersRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the orders', when: 'by-agents' },
    input: readOrdersInput,
    output: ordersView,
  }).query(({ ctx, input }) => readOrders(ctx, input)),
  changeDelivery: procedure({
    ...change,
    audit: { line: 'sent an order to another address', when: 'always' },
    input: changeDeliveryInput,
  }).mutation(({ ctx, input }) => changeDelivery(ctx, input)),
  changeContactPhone: procedure({
    ...change,
    audit: { line: 'changed the phone number of an order', when: 'always' },
    input: changeContactPhoneInput,
  }).mutation(({ ctx, input }) => changeContactPhone(ctx, input)),
  changeBilling: procedure({
    ...change,
    audit: { line: 'changed the billing address', when: 'always' },
    input: changeBillingInput,
  }).mutation(({ ctx, input }) => changeBilling(ctx, input)),
  clearCart: procedure({ ...change, audit: { line: 'emptied the cart', when: 'always' }, input: clearCartInput }).mutation(
    ({ ctx, input }) => clearCart(ctx, input),
  ),
});
