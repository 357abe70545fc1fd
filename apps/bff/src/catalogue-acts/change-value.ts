import { main, type PromisedAct, seen } from './promised-act.ts';

export function set(kind: string, value: unknown): PromisedAct {
  return {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find(`accounts.${kind}`)), kind, act: 'set', value }),
    holds: (after) => Object.entries(Object(value)).every(([field, part]) => after.value(`accounts.${kind}`, main)?.[field] === part),
  };
}

export function clear(kind: string): PromisedAct {
  return {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find(`accounts.${kind}`)), kind, act: 'clear', value: null }),
    holds: (after) => !after.has(`accounts.${kind}`, main),
  };
}

export const personalise: PromisedAct = {
  path: 'personalInfo.changeValue',
  input: (world) => ({ ...seen(world.find('accounts.account')), kind: 'account', act: 'set', value: { personalise: false } }),
  holds: (after) => after.value('accounts.account', main).personalise === false,
};

export const address = {
  label: '',
  country: 'US',
  recipient: 'Maria',
  organization: '',
  street: '1 Other Street',
  locality: 'Atlanta',
  sublocality: '',
  region: 'GA',
  postcode: '30328',
};
