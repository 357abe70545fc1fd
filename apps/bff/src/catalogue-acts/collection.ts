import { personalise } from './change-value.ts';
import { shownReview } from './content.ts';
import { type PromisedAct, type PromisedActs, seen, type World } from './promised-act.ts';
import { onTopic, stopMarketing } from './set-choice.ts';

const setPublic: PromisedAct = {
  path: 'content.setPublic',
  input: (world) => ({ ...seen(shownReview(world)), isPublic: false }),
  holds: (after, world) => after.value('community.review', shownReview(world).id).state === 'hidden',
};

const changeReview: PromisedAct = {
  path: 'content.changeReview',
  input: (world) => ({ ...seen(shownReview(world)), stars: 2, title: 'Mine', text: 'Other words.' }),
  holds: (after, world) => after.value('community.review', shownReview(world).id).text === 'Other words.',
};

const openOrder = (world: World) => world.find('shop.order', (value) => value.state === 'open');

export const collectionActs: PromisedActs = {
  'B2 change': personalise,
  'B3 change': {
    path: 'orders.changeDelivery',
    input: (world) => ({ ...seen(openOrder(world)), value: { ...openOrder(world).value.deliverTo, street: '1 Other Street' } }),
    holds: (after, world) => after.value('shop.order', openOrder(world).id).deliverTo.street === '1 Other Street',
  },
  'B4 change': changeReview,
  'B4 remove': setPublic,
  'B5 change': {
    path: 'content.changeAnswers',
    input: (world) => ({ ...seen(world.find('community.questionnaire', (value) => value.open)), answers: { q0: 'Something else' } }),
    holds: (after, world) =>
      after.value('community.questionnaire', world.find('community.questionnaire', (value) => value.open).id).answers[0].answer ===
      'Something else',
  },
  'B5 remove': {
    path: 'content.deleteAnswers',
    input: (world) => seen(world.find('community.questionnaire')),
    holds: (after, world) => !after.has('community.questionnaire', world.find('community.questionnaire').id),
  },
  'B6 change': onTopic('news'),
  'B6 remove': stopMarketing,
  'B7 change': {
    path: 'conversations.addNote',
    input: (world) => ({ ...seen(world.find('care.conversation')), text: 'It was the blue one.' }),
    holds: (after, world) =>
      after.value('care.conversation', world.find('care.conversation').id).notes.at(-1).text === 'It was the blue one.',
  },
};
