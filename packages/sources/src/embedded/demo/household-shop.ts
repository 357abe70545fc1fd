import { billingKind, cartKind, suggestionKind } from '@micromart/domain/records/shop';
import { type DemoRecord, from, held } from './demo-record.ts';
import { atlanta, savannah } from './household-places.ts';
import { order } from './orders.ts';

const contactPhone = '+14045550142';
const usd = (amount: number) => ({ amount, currency: 'USD' });

export const householdShop: readonly DemoRecord[] = [
  order({
    id: 'order-1',
    number: 'MM-2024-004471',
    placedAt: '2024-03-09T18:40:00.000Z',
    state: 'delivered',
    items: [
      ['Smart Fridge Frost 400', 1, 189_900],
      ['Smart Cooker Ember 7', 1, 64_900],
    ],
    deliverTo: atlanta,
    contactPhone,
  }),
  order({
    id: 'order-2',
    number: 'MM-2024-031820',
    placedAt: '2024-12-15T12:31:00.000Z',
    state: 'delivered',
    items: [['Gift box: winter vegetables', 1, 5_400]],
    deliverTo: savannah,
    contactPhone,
  }),
  order({
    id: 'order-3',
    number: 'MM-2025-002206',
    placedAt: '2025-02-01T10:12:00.000Z',
    state: 'delivered',
    items: [['Smart Fridge Frost 250', 1, 109_900]],
    deliverTo: atlanta,
    contactPhone,
  }),
  order({
    id: 'order-4',
    number: 'MM-2025-024119',
    placedAt: '2025-09-27T15:03:00.000Z',
    state: 'delivered',
    items: [
      ['Smart Pantry Larder 2', 1, 48_900],
      ['Storage jars, set of six', 2, 3_200],
    ],
    deliverTo: atlanta,
    contactPhone,
  }),
  order({
    id: 'order-5',
    number: 'MM-2025-033957',
    placedAt: '2025-12-20T11:09:00.000Z',
    state: 'returned',
    items: [['Cast-iron pan, 28 cm', 1, 7_900]],
    deliverTo: atlanta,
    contactPhone,
  }),
  order({
    id: 'order-6',
    number: 'MM-2026-010482',
    placedAt: '2026-05-22T07:58:00.000Z',
    state: 'open',
    items: [
      ['Vegetable drawer for Frost 400', 1, 8_900],
      ['Basmati rice, 5 kg', 2, 1_450],
    ],
    deliverTo: atlanta,
    contactPhone,
  }),
  held(
    cartKind,
    'main',
    {
      items: [
        { product: 'Olive oil, 1 l', quantity: 1, price: usd(1_690) },
        { product: 'Chickpeas, 12 cans', quantity: 1, price: usd(1_880) },
      ],
      browser: 'Firefox on the laptop',
    },
    from('site', 'when you filled your cart', '2026-05-31T20:14:00.000Z'),
  ),
  held(billingKind, 'main', { ...atlanta, label: '' }, from('given', 'at checkout', '2024-03-09T18:40:00.000Z')),
  held(
    suggestionKind,
    'recipes-first',
    {
      where: 'The front page of the shop',
      effect: 'Vegetarian recipes came first.',
      entries: ['C10'],
      lastUsedAt: '2026-05-31T20:02:00.000Z',
    },
    from('derived', 'worked out from your dietary preferences', '2024-03-17T06:00:00.000Z'),
  ),
  held(
    suggestionKind,
    'no-nuts-programs',
    {
      where: 'Your Smart Cooker',
      effect: 'Programs with nuts were left out.',
      entries: ['C10', 'D4'],
      lastUsedAt: '2026-05-31T17:05:00.000Z',
    },
    from('derived', 'worked out from your dietary preferences', '2024-03-17T06:00:00.000Z'),
  ),
  held(
    suggestionKind,
    'pantry-refills',
    {
      where: 'The weekly offers',
      effect: 'Rice and chickpeas moved to the top.',
      entries: ['B3', 'D4', 'E5'],
      lastUsedAt: '2026-05-29T07:30:00.000Z',
    },
    from('derived', 'worked out from your orders', '2025-10-12T06:00:00.000Z'),
  ),
  {
    system: 'shop',
    kind: 'basket-forecast',
    id: 'main',
    value: { next: 'Sunday morning', likely: 'rice, lemons, coriander', sureness: '71 %' },
    provenance: from('derived', 'worked out from your orders', '2026-05-30T03:00:00.000Z'),
  },
];
