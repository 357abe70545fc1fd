import { type PromisedAct, type PromisedActs, seen, type World } from './promised-act.ts';

/** A review that others read under the person's name. */
export const shownReview = (world: World) =>
  world.find('community.review', (value) => value.state === 'public' && value.author === 'named');

const promotion: PromisedAct = {
  path: 'content.setPromotion',
  input: (world) => ({ kind: 'review', ...seen(world.find('community.review', (value) => value.promotion)), promotion: false }),
  holds: (after, world) =>
    after.value('community.review', world.find('community.review', (value) => value.promotion).id).promotion === false,
};

export const contentActs: PromisedActs = {
  'G1 change': {
    path: 'content.changeFeedback',
    input: (world) => ({ ...seen(world.find('community.feedback')), text: 'Other words.' }),
    holds: (after, world) => after.value('community.feedback', world.find('community.feedback').id).text === 'Other words.',
  },
  'G1 remove': {
    path: 'content.takeNameOff',
    input: (world) => ({ kind: 'review', ...seen(shownReview(world)) }),
    holds: (after, world) => after.value('community.review', shownReview(world).id).author === 'anonymous',
  },
  'G2 change': promotion,
  'G2 remove': promotion,
};
