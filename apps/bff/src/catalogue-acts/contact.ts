import { address, clear, set } from './change-value.ts';
import { main, type PromisedActs, seen } from './promised-act.ts';

export const contactActs: PromisedActs = {
  'C1 change': set('name', 'Another Name'),
  'C2 change': set('title', 'Captain'),
  'C2 remove': clear('title'),
  'C4 remove': {
    path: 'personalInfo.removePhone',
    input: (world) => ({ version: world.find('accounts.phone').version }),
    holds: (after) => !after.has('accounts.phone', main),
  },
  'C5 change': {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find('accounts.address')), kind: 'address', act: 'set', value: address }),
    holds: (after, world) => after.value('accounts.address', world.find('accounts.address').id).street === '1 Other Street',
  },
  'C5 remove': {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find('accounts.address')), kind: 'address', act: 'remove', value: null }),
    holds: (after, world) => !after.has('accounts.address', world.find('accounts.address').id),
  },
  'C6 change': {
    path: 'orders.changeBilling',
    input: (world) => ({ version: world.find('shop.billing').version, act: 'set', value: address }),
    holds: (after) => after.value('shop.billing', main).street === '1 Other Street',
  },
  'C6 remove': {
    path: 'orders.changeBilling',
    input: (world) => ({ version: world.find('shop.billing').version, act: 'clear' }),
    holds: (after) => !after.has('shop.billing', main),
  },
};
