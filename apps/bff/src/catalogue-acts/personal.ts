import { clear, set } from './change-value.ts';
import { main, type PromisedAct, type PromisedActs, seen } from './promised-act.ts';

const removePerson: PromisedAct = {
  path: 'people.forgetPerson',
  input: (world) => ({ kind: 'referral', ...seen(world.find('community.referral')) }),
  holds: (after, world) => !after.has('community.referral', world.find('community.referral').id),
};

export const personalActs: PromisedActs = {
  'C7 change': set('birthday', '1987-04-10'),
  'C7 remove': clear('birthday'),
  'C8 change': set('sex', 'prefer-not-to-say'),
  'C8 remove': clear('sex'),
  'C9 change': set('employer', 'A bakery'),
  'C9 remove': clear('employer'),
  'C10 change': {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find('accounts.diet')), kind: 'diet', act: 'set', value: ['vegan'] }),
    holds: (after) => after.value('accounts.diet', main).join() === 'vegan',
  },
  'C10 remove': clear('diet'),
  'C11 change': {
    path: 'personalInfo.changeValue',
    input: (world) => ({
      ...seen(world.find('accounts.location')),
      kind: 'location',
      act: 'set',
      value: { region: 'Savannah, Georgia', precision: 'city', from: 'given' },
    }),
    holds: (after) => after.value('accounts.location', main).region === 'Savannah, Georgia',
  },
  'C11 remove': clear('location'),
  'C13 change': removePerson,
  'C13 remove': removePerson,
  'C14 change': set('employer', 'A bakery'),
  'C14 remove': clear('employer'),
};
