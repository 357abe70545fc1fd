import type { HeldRecord } from '@micromart/domain/held-record';
import type { ConnectedSystemId } from '@micromart/domain/systems';

/** What a person holds before an act, as the systems of record say it. */
export interface World {
  /** The first record of a kind (`system.kind`) that fits. Throws when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: of any kind
  find(kind: string, where?: (value: any) => boolean): HeldRecord & { value: any };
  readonly email: string;
}
/** The same afterwards, with the number of lines and of pictures. */
export interface After {
  // biome-ignore lint/suspicious/noExplicitAny: of any kind
  value(kind: string, id: string): any;
  has(kind: string, id: string): boolean;
  lines(system: ConnectedSystemId, ...kinds: string[]): number;
  readonly pictures: number;
}
export interface PromisedAct {
  readonly path: string;
  readonly input: (world: World) => object;
  /** Read back from the system of record, never from the page. */
  readonly holds: (after: After, world: World) => boolean;
}

const main = 'main';
const seen = (record: HeldRecord) => ({ id: record.id, version: record.version });

function set(kind: string, value: unknown): PromisedAct {
  return {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find(`accounts.${kind}`)), kind, act: 'set', value }),
    holds: (after) => Object.entries(Object(value)).every(([field, part]) => after.value(`accounts.${kind}`, main)?.[field] === part),
  };
}
function clear(kind: string): PromisedAct {
  return {
    path: 'personalInfo.changeValue',
    input: (world) => ({ ...seen(world.find(`accounts.${kind}`)), kind, act: 'clear', value: null }),
    holds: (after) => !after.has(`accounts.${kind}`, main),
  };
}
/** One topic on one channel, turned over. */
function choice(where: (value: { topic: string; channel: string; on: boolean }) => boolean): PromisedAct {
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
const stopMarketing: PromisedAct = {
  path: 'notifications.stopMarketing',
  input: () => ({}),
  holds: (after, world) =>
    after.value('messaging.topic-choice', world.find('messaging.topic-choice', ({ topic, on }) => topic === 'offers' && on).id).on ===
    false,
};
function stopRecipient(fits: (value: { recipient: string; essential: boolean }) => boolean): PromisedAct {
  const optional = (value: { recipient: string; essential: boolean }) => !value.essential && fits(value);
  return {
    path: 'thirdParties.setAllowed',
    input: (world) => ({
      ...seen(world.find('sharing.recipient', optional)),
      allowed: !world.find('sharing.recipient', optional).value.allowed,
    }),
    holds: (after, world) => {
      const { id, value } = world.find('sharing.recipient', optional);
      return after.value('sharing.recipient', id).allowed === !value.allowed;
    },
  };
}
function purpose(id: string): PromisedAct {
  return {
    path: 'sharing.setPurpose',
    input: (world) => ({
      id,
      version: world.find('sharing.purpose-choice', (value) => value.purpose === id).version,
      allowed: !world.find('sharing.purpose-choice', (value) => value.purpose === id).value.allowed,
    }),
    holds: (after, world) =>
      after.value('sharing.purpose-choice', id).allowed ===
      !world.find('sharing.purpose-choice', (value) => value.purpose === id).value.allowed,
  };
}
function cookies(forPurpose: string): PromisedAct {
  return {
    path: 'cookieRecords.choose',
    input: () => ({ purpose: forPurpose, allowed: false }),
    holds: (after, world) =>
      after.value('site.cookie-choice', forPurpose).allowed === false &&
      !after.has('site.cookie', world.find('site.cookie', (value) => value.purpose === forPurpose).id),
  };
}
function removeLines(system: ConnectedSystemId, kind: string): PromisedAct {
  return {
    path: 'activity.removeFitting',
    input: () => ({ kind: `${system}.${kind}`, asOf: new Date().toISOString() }),
    holds: (after) => after.lines(system, kind) === 0,
  };
}
const review = (world: World) => world.find('community.review', (value) => value.state === 'public' && value.author === 'named');
const setPublic: PromisedAct = {
  path: 'content.setPublic',
  input: (world) => ({ ...seen(review(world)), isPublic: false }),
  holds: (after, world) => after.value('community.review', review(world).id).state === 'hidden',
};
const changeReview: PromisedAct = {
  path: 'content.changeReview',
  input: (world) => ({ ...seen(review(world)), stars: 2, title: 'Mine', text: 'Other words.' }),
  holds: (after, world) => after.value('community.review', review(world).id).text === 'Other words.',
};
const promotion: PromisedAct = {
  path: 'content.setPromotion',
  input: (world) => ({ kind: 'review', ...seen(world.find('community.review', (value) => value.promotion)), promotion: false }),
  holds: (after, world) =>
    after.value('community.review', world.find('community.review', (value) => value.promotion).id).promotion === false,
};
const removePerson: PromisedAct = {
  path: 'people.forgetPerson',
  input: (world) => ({ kind: 'referral', ...seen(world.find('community.referral')) }),
  holds: (after, world) => !after.has('community.referral', world.find('community.referral').id),
};
const rotate: PromisedAct = {
  path: 'devices.rotateIdentifier',
  input: (world) => seen(world.find('kitchen.device-identifier')),
  holds: (after, world) => {
    const { id, value } = world.find('kitchen.device-identifier');
    return after.value('kitchen.device-identifier', id).value !== value.value;
  },
};
const personalise: PromisedAct = {
  path: 'personalInfo.changeValue',
  input: (world) => ({ ...seen(world.find('accounts.account')), kind: 'account', act: 'set', value: { personalise: false } }),
  holds: (after) => after.value('accounts.account', main).personalise === false,
};
const tracking: PromisedAct = {
  path: 'notifications.setOpenTracking',
  input: (world) => ({ version: world.find('messaging.open-tracking').version, on: !world.find('messaging.open-tracking').value.on }),
  holds: (after, world) => after.value('messaging.open-tracking', main).on === !world.find('messaging.open-tracking').value.on,
};
const supportAccess: PromisedAct = {
  path: 'security.setSupportAccess',
  input: (world) => ({
    version: world.find('accounts.support-access').version,
    allowed: !world.find('accounts.support-access').value.allowed,
  }),
  holds: (after, world) => after.value('accounts.support-access', main).allowed === !world.find('accounts.support-access').value.allowed,
};
const address = {
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
const openOrder = (world: World) => world.find('shop.order', (value) => value.state === 'open');
const onChannel = (channel: string) => choice((value) => value.channel === channel);
const onTopic = (topic: string) => choice((value) => value.topic === topic);
const unlink: PromisedAct = {
  path: 'devices.unlink',
  input: (world) => seen(world.find('kitchen.device', (value) => value.online)),
  holds: (after, world) => !after.has('kitchen.device', world.find('kitchen.device', (value) => value.online).id),
};
const forgetPush: PromisedAct = {
  path: 'notifications.forgetPush',
  input: (world) => seen(world.find('messaging.channel', (value) => value.channel === 'push')),
  holds: (after, world) => !after.has('messaging.channel', world.find('messaging.channel', (value) => value.channel === 'push').id),
};
const optOut: PromisedAct = {
  path: 'cookieRecords.setOptOut',
  input: () => ({ on: true }),
  holds: (after) => after.value('site.sale-opt-out', main).on === true,
};

/** For every row that is promised as self-service: an act that keeps the promise, by catalogue id and what it does. */
export const promisedActs: Readonly<Record<string, PromisedAct>> = {
  'A3 remove': {
    path: 'thirdParties.disconnect',
    input: (world) => seen(world.find('sharing.linked-service')),
    holds: (after, world) => !after.has('sharing.linked-service', world.find('sharing.linked-service').id),
  },
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
  'E1 remove': {
    path: 'activity.setVisitLink',
    input: (world) => ({ version: world.find('site.visit-link').version, linked: false }),
    holds: (after) => after.value('site.visit-link', main).linked === false,
  },
  'E2 remove': removeLines('site', 'visit'),
  'E3 remove': removeLines('site', 'visit'),
  'E5 remove': removeLines('shop', 'product-viewed'),
  'E6 remove': removeLines('site', 'visit'),
  'E7 change': {
    path: 'media.setCapture',
    input: (world) => ({ ...seen(world.find('kitchen.capture')), on: !world.find('kitchen.capture').value.on }),
    holds: (after, world) =>
      after.value('kitchen.capture', world.find('kitchen.capture').id).on === !world.find('kitchen.capture').value.on,
  },
  'E7 remove': { path: 'media.remove', input: () => ({ which: { what: 'all' } }), holds: (after) => after.pictures === 0 },
  'E8 remove': removeLines('kitchen', 'door-opened'),
  'E9 change': {
    path: 'activity.setLanguage',
    input: (world) => ({ version: world.find('site.language').version, language: 'de' }),
    holds: (after) => after.value('site.language', main) === 'de',
  },
  'E9 remove': {
    path: 'activity.setLanguage',
    input: (world) => ({ version: world.find('site.language').version, language: 'browser' }),
    holds: (after) => !after.has('site.language', main),
  },
  'E10 change': cookies('statistics'),
  'E10 remove': {
    path: 'cookieRecords.removeCookie',
    input: (world) => seen(world.find('site.cookie')),
    holds: (after, world) => !after.has('site.cookie', world.find('site.cookie').id),
  },
  'E11 change': purpose('analytics'),
  'E11 remove': purpose('analytics'),
  'G1 change': {
    path: 'content.changeFeedback',
    input: (world) => ({ ...seen(world.find('community.feedback')), text: 'Other words.' }),
    holds: (after, world) => after.value('community.feedback', world.find('community.feedback').id).text === 'Other words.',
  },
  'G1 remove': {
    path: 'content.takeNameOff',
    input: (world) => ({ kind: 'review', ...seen(review(world)) }),
    holds: (after, world) => after.value('community.review', review(world).id).author === 'anonymous',
  },
  'G2 change': promotion,
  'G2 remove': promotion,
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
  'H8a change': onTopic('orders'),
  'H8b change': onTopic('news'),
  'H8b remove': stopMarketing,
  'H8c change': onTopic('products'),
  'H8c remove': stopMarketing,
  'H8d change': onTopic('notices'),
  'H8e change': onTopic('offers'),
  'H8e remove': stopMarketing,
  'I1 remove': {
    path: 'orders.clearCart',
    input: (world) => ({ version: world.find('shop.cart').version }),
    holds: (after) => !after.has('shop.cart', main),
  },
  'I2 change': cookies('preferences'),
  'I2 remove': cookies('preferences'),
  'I3 change': cookies('advertising'),
  'I3 remove': optOut,
  'I4 change': cookies('statistics'),
  'I4 remove': cookies('statistics'),
  'I5 change': stopRecipient(({ recipient }) => recipient === 'hubspot'),
  'I5 remove': {
    path: 'sharing.askDeletion',
    input: () => ({ id: 'hubspot', recipient: 'hubspot' }),
    holds: (after) => after.value('sharing.deletion-at-recipient', 'hubspot').state === 'asked',
  },
  'I6 change': stopRecipient(({ recipient }) => recipient === 'google-analytics'),
  'I6 remove': stopRecipient(({ recipient }) => recipient === 'google-analytics'),
  'J0 change': purpose('share-to-improve'),
  'J0 remove': purpose('share-to-improve'),
  'J1 change': personalise,
  'J1 remove': personalise,
  'J2 change': purpose('improve'),
  'J2 remove': purpose('improve'),
  'J5 change': onTopic('offers'),
  'J5 remove': stopMarketing,
  'J6 change': stopRecipient(() => true),
  'J6 remove': stopRecipient(() => true),
  'K4 change': supportAccess,
  'K4 remove': supportAccess,
  'L1 change': stopRecipient(() => true),
  'L1 remove': stopRecipient(() => true),
  'L3 change': purpose('visitor-figures'),
  'L3 remove': purpose('visitor-figures'),
};

/** Promises that another test keeps, because they take several steps or change this product's own tables. */
export const keptElsewhere: Readonly<Record<string, string>> = {
  'C3 change': 'contact-change.store.test.ts: a code to the new address',
  'C4 change': 'contact-change.store.test.ts: a code to the new number',
  'C12 change': 'asked for by mail: data without a name has no editor',
  'H4 change': 'no other text message is in use',
  'H4 remove': 'no other text message is in use',
  'K2 remove': 'sessions.store.test.ts: sessions end',
  'M1 change': 'policy.store.test.ts: asking to be told',
  'M2 change': 'policy.store.test.ts: the answer to a version',
};
