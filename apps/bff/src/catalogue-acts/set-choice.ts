import { type PromisedAct, seen } from './promised-act.ts';

/** One topic on one channel, turned over. */
export function choice(where: (value: { topic: string; channel: string; on: boolean }) => boolean): PromisedAct {
  // An essential topic keeps one channel on: of several, the text message can go.
  const open = (value: { topic: string; channel: string; on: boolean }) =>
    where(value) && (!['orders', 'notices'].includes(value.topic) || value.channel === 'sms');
  return {
    path: 'notifications.setChoice',
    input: (world) => ({ ...seen(world.find('messaging.topic-choice', open)), on: !world.find('messaging.topic-choice', open).value.on }),
    holds: (after, world) => {
      const { id, value } = world.find('messaging.topic-choice', open);
      return after.value('messaging.topic-choice', id).on === !value.on;
    },
  };
}

export const onChannel = (channel: string) => choice((value) => value.channel === channel);
export const onTopic = (topic: string) => choice((value) => value.topic === topic);

export const stopMarketing: PromisedAct = {
  path: 'notifications.stopMarketing',
  input: () => ({}),
  holds: (after, world) =>
    after.value('messaging.topic-choice', world.find('messaging.topic-choice', ({ topic, on }) => topic === 'offers' && on).id).on ===
    false,
};
