import type { DemoLife, Said } from './demo-life.ts';
import type { Dice } from './dice.ts';

const products = [
  ['Glass storage jars, set of 6', '$24.00'],
  ['Cast iron lasagne dish', '$58.00'],
  ['Ember 7 Smart Cooker', '$649.00'],
  ['Bread knife', '$39.00'],
  ['Wooden cutting board', '$45.00'],
  ['Almond-free baking mix', '$7.50'],
  ['Tea towels, organic cotton', '$18.00'],
  ['Spice rack', '$32.00'],
] as const;

/** E4, E5: what looking around leaves behind. */
export function shopLine({ browsers }: DemoLife, luck: Dice, index: number): Said {
  const [product, price] = luck.pick(products);
  const common = { device: luck.pick(browsers).id, place: null };
  if (index % 5 === 1) {
    const isAdded = luck.throw(3) > 0;
    const text = isAdded ? `Put ${product} into the cart` : `Took ${product} out of the cart`;
    return { ...common, kind: 'cart-changed', text, details: { product, quantity: '1', price } };
  }
  return { ...common, kind: 'product-viewed', text: `Looked at ${product}`, details: { product, price } };
}
