import { main, type PromisedAct, type PromisedActs, seen } from './promised-act.ts';
import { removeLines } from './remove-lines.ts';
import { onChannel, stopMarketing } from './set-choice.ts';

const tracking: PromisedAct = {
  path: 'notifications.setOpenTracking',
  input: (world) => ({ version: world.find('messaging.open-tracking').version, on: !world.find('messaging.open-tracking').value.on }),
  holds: (after, world) => after.value('messaging.open-tracking', main).on === !world.find('messaging.open-tracking').value.on,
};

const forgetPush: PromisedAct = {
  path: 'notifications.forgetPush',
  input: (world) => seen(world.find('messaging.channel', (value) => value.channel === 'push')),
  holds: (after, world) => !after.has('messaging.channel', world.find('messaging.channel', (value) => value.channel === 'push').id),
};

export const channelActs: PromisedActs = {
  'H1 change': onChannel('email'),
  'H1 remove': stopMarketing,
  'H2 change': onChannel('sms'),
  'H2 remove': stopMarketing,
  'H3 change': onChannel('mms'),
  'H3 remove': stopMarketing,
  'H5 change': onChannel('push'),
  'H5 remove': forgetPush,
  'H6 change': onChannel('push'),
  'H6 remove': forgetPush,
  'H7 change': tracking,
  'H7 remove': removeLines('messaging', 'opened'),
};
