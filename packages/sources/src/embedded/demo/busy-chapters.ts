import { reviewKind } from '@micromart/domain/records/community';
import { type DemoRecord, from, held } from './demo-record.ts';
import { minutesAfter, order } from './orders.ts';

const firstOrder = '2024-01-10T06:30:00.000Z';
const week = 7 * 24 * 60;

const restaurant = {
  label: 'Restaurant',
  country: 'US',
  recipient: 'Jonas Bergström',
  organization: 'Bergström & Daughters',
  street: '1450 Larimer Street',
  locality: 'Denver',
  sublocality: '',
  region: 'CO',
  postcode: '80202',
};

const goods = [
  ['Flour, 25 kg', 3_900],
  ['Butter, 10 kg', 8_700],
  ['Tomatoes, 12 cans', 2_640],
  ['Olive oil, 5 l', 6_450],
  ['Sea salt, 3 kg', 1_150],
  ['Frying oil, 10 l', 4_980],
  ['Rice, 20 kg', 5_230],
] as const;

const verdicts = [
  ['Does its work', 'It came on time and did what the label says. We order it every other week.'],
  ['Better than the last', 'The cooks asked for it again, which they rarely do.'],
  ['Good, in a box too large', 'Nothing wrong with it. The box would have held three.'],
  ['Not again', 'Two of the cans were dented, and nobody called back.'],
  ['', ''],
] as const;

/** One order a week, two of them on their way. */
const orders: DemoRecord[] = Array.from({ length: 120 }, (_, index) => {
  const placedAt = minutesAfter(firstOrder, index * week);
  const pick = (offset: number) => goods[(index + offset) % goods.length] ?? goods[0];
  return order({
    id: `order-${index + 1}`,
    number: `MM-${placedAt.slice(0, 4)}-${String(100_000 + index * 311)}`,
    placedAt,
    state: index === 119 ? 'open' : index === 118 ? 'sent' : index % 17 === 9 ? 'cancelled' : 'delivered',
    items: [
      [pick(0)[0], 1 + (index % 4), pick(0)[1]],
      [pick(3)[0], 1 + (index % 2), pick(3)[1]],
    ],
    deliverTo: restaurant,
    contactPhone: '+16175550188',
  });
});

const reviews: DemoRecord[] = Array.from({ length: 40 }, (_, index) => {
  const [title, text] = verdicts[index % verdicts.length] ?? verdicts[0];
  return held(
    reviewKind,
    `review-${index + 1}`,
    {
      product: (goods[index % goods.length] ?? goods[0])[0],
      stars: index % 5 === 3 ? 2 : 4 + (index % 2),
      title,
      text,
      state: index % 11 === 7 ? 'hidden' : 'public',
      author: 'named',
      promotion: index % 3 === 0,
      used: index === 6 ? [{ campaign: 'Cooks who order twice', where: 'The page for restaurants', at: '2025-06-10' }] : [],
    },
    from('given', 'on the page of the product', minutesAfter(firstOrder, index * 3 * week + 2_000)),
  );
});

export const busyChapters: readonly DemoRecord[] = [...orders, ...reviews];
