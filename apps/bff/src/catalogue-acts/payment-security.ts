import { main, type PromisedAct, type PromisedActs } from './promised-act.ts';

const supportAccess: PromisedAct = {
  path: 'security.setSupportAccess',
  input: (world) => ({
    version: world.find('accounts.support-access').version,
    allowed: !world.find('accounts.support-access').value.allowed,
  }),
  holds: (after, world) => after.value('accounts.support-access', main).allowed === !world.find('accounts.support-access').value.allowed,
};

export const paymentSecurityActs: PromisedActs = {
  'K4 change': supportAccess,
  'K4 remove': supportAccess,
};
