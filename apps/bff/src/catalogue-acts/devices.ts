import { type PromisedAct, type PromisedActs, seen } from './promised-act.ts';
import { choice, stopMarketing } from './set-choice.ts';

const rotate: PromisedAct = {
  path: 'devices.rotateIdentifier',
  input: (world) => seen(world.find('kitchen.device-identifier')),
  holds: (after, world) => {
    const { id, value } = world.find('kitchen.device-identifier');
    return after.value('kitchen.device-identifier', id).value !== value.value;
  },
};

const unlink: PromisedAct = {
  path: 'devices.unlink',
  input: (world) => seen(world.find('kitchen.device', (value) => value.online)),
  holds: (after, world) => !after.has('kitchen.device', world.find('kitchen.device', (value) => value.online).id),
};

export const deviceActs: PromisedActs = {
  'D1 change': rotate,
  'D1 remove': rotate,
  'D2 change': choice(({ topic, channel }) => channel === 'push' && topic === 'products'),
  'D2 remove': stopMarketing,
  'D3 remove': rotate,
  'D4 change': {
    path: 'devices.changeDevice',
    input: (world) => ({ ...seen(world.find('kitchen.device')), name: 'Another name', room: 'Attic' }),
    holds: (after, world) => after.value('kitchen.device', world.find('kitchen.device').id).name === 'Another name',
  },
  'D4 remove': unlink,
};
