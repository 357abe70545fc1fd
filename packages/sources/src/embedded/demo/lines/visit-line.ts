import type { DemoLife, Said } from './demo-life.ts';
import type { Dice } from './dice.ts';

const pages = [
  ['the front page', '/'],
  ['Recipes', '/recipes'],
  ['Lasagne with spinach', '/recipes/lasagne-with-spinach'],
  ['Smart Cookers', '/cookers'],
  ['Ember 7 Smart Cooker', '/cookers/ember-7'],
  ['Frost 400 Smart Fridge', '/fridges/frost-400'],
  ['Glass storage jars', '/kitchen/glass-storage-jars'],
  ['Your orders', '/orders'],
  ['Delivery and returns', '/help/delivery'],
  ['the cart', '/cart'],
] as const;
const referrers = ['https://search.example/?q=vegetarian+lasagne', 'https://news.example/kitchens', ''] as const;

/** E1, E2, E3, E6, E8, E9: what a visit leaves behind. */
export function visitLine({ places, addresses, browsers, language }: DemoLife, luck: Dice): Said {
  const [title, page] = luck.pick(pages);
  const browser = luck.pick(browsers);
  const referrer = luck.pick(referrers);
  const isJoined = luck.throw(3) > 0;
  return {
    kind: 'visit',
    device: browser.id,
    place: luck.pick(places),
    text: `Visited ${title}`,
    details: {
      page,
      address: luck.pick(addresses),
      ...(referrer === '' ? {} : { referrer }),
      browser: browser.name,
      settings: `${luck.pick(['1280 × 900', '390 × 844', '1920 × 1080'])}, cookies on`,
      plugins: luck.pick(['PDF viewer', 'none']),
      language,
      joined: isJoined ? 'yes, with your account' : 'no',
    },
  };
}
