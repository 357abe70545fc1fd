import { type PromisedActs, seen } from './promised-act.ts';

export const scopeActs: PromisedActs = {
  'A3 remove': {
    path: 'thirdParties.disconnect',
    input: (world) => seen(world.find('sharing.linked-service')),
    holds: (after, world) => !after.has('sharing.linked-service', world.find('sharing.linked-service').id),
  },
};
