import { cookies } from './choose-cookies.ts';
import { main, type PromisedAct, type PromisedActs } from './promised-act.ts';
import { stopRecipient } from './stop-recipient.ts';

const optOut: PromisedAct = {
  path: 'cookieRecords.setOptOut',
  input: () => ({ on: true }),
  holds: (after) => after.value('site.sale-opt-out', main).on === true,
};

export const cookieActs: PromisedActs = {
  'I1 remove': {
    path: 'orders.clearCart',
    input: (world) => ({ version: world.find('shop.cart').version }),
    holds: (after) => !after.has('shop.cart', main),
  },
  'I2 change': cookies('preferences'),
  'I2 remove': cookies('preferences'),
  'I3 change': cookies('advertising'),
  'I3 remove': optOut,
  'I4 change': cookies('statistics'),
  'I4 remove': cookies('statistics'),
  'I5 change': stopRecipient(({ recipient }) => recipient === 'hubspot'),
  'I5 remove': {
    path: 'sharing.askDeletion',
    input: () => ({ id: 'hubspot', recipient: 'hubspot' }),
    holds: (after) => after.value('sharing.deletion-at-recipient', 'hubspot').state === 'asked',
  },
  'I6 change': stopRecipient(({ recipient }) => recipient === 'google-analytics'),
  'I6 remove': stopRecipient(({ recipient }) => recipient === 'google-analytics'),
};
