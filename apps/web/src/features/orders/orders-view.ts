import type { DataOf } from '../../lib/sourced-section.tsx';

export type Orders = DataOf<'orders'>;
export type Order = Orders['orders'][number];
export type Cart = NonNullable<Orders['cart']>;
export type Billing = Orders['billing'];
