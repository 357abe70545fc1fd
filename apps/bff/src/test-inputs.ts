import type { SignedIn } from './test-server.ts';

/** The ids of what somebody holds, to be named by themselves and by others. */
export interface Holdings {
  readonly device: { id: string; version: string; members: readonly object[] };
  readonly identifier: { id: string; version: string };
  readonly choice: { id: string; version: string };
  readonly tracking: { version: string };
  readonly push: { id: string; version: string };
  readonly recipient: { id: string; version: string };
  readonly linked: { id: string; version: string };
  readonly title: { id: string; version: string };
  readonly phone: { version: string };
  readonly capture: { id: string; version: string };
  readonly pictures: readonly string[];
  readonly removal: string;
  readonly review: { id: string; version: string };
  readonly feedback: { id: string; version: string };
  readonly questionnaire: { id: string; version: string };
  readonly conversation: { id: string; version: string };
  readonly cookie: { id: string; version: string };
  readonly referral: { id: string; version: string };
  readonly order: { id: string; version: string };
  readonly line: string;
  readonly session: string;
  readonly diaryLine: string;
  readonly verification: string;
}

export async function holdingsOf(client: SignedIn): Promise<Holdings> {
  const [info, devices, notifications, sharing, content, conversations, people, cookieRecords, orders] = await Promise.all(
    [
      'personalInfo.read',
      'devices.read',
      'notifications.read',
      'thirdParties.read',
      'content.read',
      'conversations.read',
      'people.read',
      'cookieRecords.read',
      'orders.read',
    ].map(async (path) => (await client.call(path)).data.data),
  );
  // biome-ignore lint/suspicious/noExplicitAny: as the page gets them
  const find = (list: any[], wanted: (one: any) => boolean) => {
    const one = list.find(wanted);
    if (one === undefined) throw new Error('the person lacks what the matrix needs');
    return one;
  };
  const fridge = find(devices.devices, (device) => device.type === 'smart-fridge');
  const employer = find(info.rows, (row) => row.kind === 'employer');
  const set = { kind: 'employer', id: 'main', act: 'set', value: 'A bakery', version: employer.version };
  const changed = await client.call('personalInfo.changeValue', set);
  const activity = (await client.call('activity.read', {})).data;
  const media = (await client.call('media.read', {})).data.data;
  const pictures: string[] = media.days.flatMap((day: { pictures: { id: string }[] }) => day.pictures.map(({ id }) => id));
  const removal = crypto.randomUUID();
  await client.call('media.remove', { which: { what: 'some', ids: pictures.at(-1) }, key: removal });
  const started = await client.call('personalInfo.startContactChange', { contact: 'email', target: `${crypto.randomUUID()}@mail.test` });
  return {
    device: fridge,
    identifier: fridge.identifiers[0],
    choice: find(
      find(notifications.topics, (topic) => topic.topic === 'news').choices,
      (choice) => choice.channel === 'push' && choice.locked === null,
    ),
    tracking: notifications.openTracking,
    push: find(notifications.channels, (channel) => channel.canForget),
    recipient: find(sharing.recipients, (recipient) => !recipient.essential),
    linked: sharing.linked[0],
    title: find(info.rows, (row) => row.kind === 'title'),
    phone: find(info.rows, (row) => row.kind === 'phone'),
    capture: find(media.cameras, (camera) => camera.setting !== null).setting,
    pictures: pictures.slice(0, -1),
    removal,
    review: find(content.reviews, (review) => review.isNamed && review.isPublic),
    feedback: find(content.feedback, (feedback) => feedback.isNamed),
    questionnaire: find(content.questionnaires, (questionnaire) => questionnaire.isOpen),
    conversation: conversations.conversations[0],
    cookie: cookieRecords.cookies[0],
    referral: people.referrals[0],
    order: find(orders.orders, (order) => order.isOpen),
    line: activity.days[0].lines[0].line,
    session: client.publicId,
    diaryLine: changed.data.undo,
    verification: started.data.pending.id,
  };
}

const somewhere = {
  country: 'US',
  recipient: 'Somebody',
  street: '1 Peachtree Street',
  locality: 'Atlanta',
  region: 'GA',
  postcode: '30308',
};

/** Valid input for each procedure, naming what `of` says. */
export const validInputs: Readonly<Record<string, (of: Holdings) => object | undefined>> = {
  'overview.readAbout': ({ device }) => ({ system: 'kitchen', kind: 'device', id: device.id }),
  'overview.undoChange': ({ diaryLine }) => ({ seq: diaryLine }),
  'personalInfo.read': () => undefined,
  'personalInfo.readAddressForm': () => ({ country: 'FR' }),
  'personalInfo.changeValue': ({ title }) => ({ kind: 'title', id: title.id, act: 'set', value: 'Captain', version: title.version }),
  'personalInfo.removePhone': ({ phone }) => ({ version: phone.version }),
  'personalInfo.startContactChange': () => ({ contact: 'phone', target: '+14045550143' }),
  'personalInfo.confirmContactChange': ({ verification }) => ({ contact: 'email', id: verification, code: '000000' }),
  'personalInfo.cancelContactChange': () => ({ contact: 'phone' }),
  'personalInfo.undoContactChange': () => ({ token: 'x'.repeat(43) }),
  'devices.read': () => undefined,
  'devices.changeDevice': ({ device }) => ({ id: device.id, name: 'Taken over', room: 'Attic', version: device.version }),
  'devices.removeMember': ({ device }) => ({ id: device.id, member: device.members.length - 1, version: device.version }),
  'devices.rotateIdentifier': ({ identifier }) => ({ id: identifier.id, version: identifier.version }),
  'devices.unlink': ({ device }) => ({ id: device.id, version: device.version }),
  'devices.handOver': ({ device }) => ({ id: device.id, version: device.version }),
  'media.read': ({ device }) => ({ device: device.id }),
  'media.remove': ({ pictures }) => ({ which: { what: 'some', ids: pictures.join() } }),
  'media.restore': ({ removal }) => ({ removal }),
  'media.setCapture': ({ capture }) => ({ id: capture.id, on: false, version: capture.version }),
  'sessions.read': () => ({}),
  'sessions.end': ({ session }) => ({ id: session }),
  'sessions.endOthers': () => ({}),
  'notifications.read': () => undefined,
  'notifications.setChoice': ({ choice }) => ({ id: choice.id, on: false, version: choice.version }),
  'notifications.stopMarketing': () => ({}),
  'notifications.setOpenTracking': ({ tracking }) => ({ on: false, version: tracking.version }),
  'notifications.forgetPush': ({ push }) => ({ id: push.id, version: push.version }),
  'thirdParties.read': () => undefined,
  'thirdParties.setAllowed': ({ recipient }) => ({ id: recipient.id, allowed: false, version: recipient.version }),
  'thirdParties.disconnect': ({ linked }) => ({ id: linked.id, version: linked.version }),
  'orders.read': () => ({ all: '1' }),
  'orders.changeDelivery': ({ order }) => ({ id: order.id, value: somewhere, version: order.version }),
  'orders.changeContactPhone': ({ order }) => ({ id: order.id, value: '+14045550143', version: order.version }),
  'orders.changeBilling': () => ({ act: 'set', value: somewhere, version: '1' }),
  'orders.clearCart': () => ({ version: '1' }),
  'payment.read': () => undefined,
  'payment.detachMethod': () => ({ id: 'pm_nobody' }),
  'payment.openPortal': () => ({}),
  'storedNumbers.read': () => undefined,
  'storedNumbers.search': () => ({}),
  'storedNumbers.remove': () => ({}),
  'security.read': () => undefined,
  'security.setSupportAccess': () => ({ allowed: false, version: '1' }),
  'accessLog.read': () => ({ own: '1' }),
  'signIns.read': () => undefined,
  'sharing.read': () => ({ recipient: 'stripe' }),
  'sharing.setPurpose': () => ({ id: 'improve', allowed: false, version: '1' }),
  'sharing.askDeletion': () => ({ id: 'nobody', recipient: 'nobody' }),
  'dataUse.read': () => undefined,
  'dataMap.read': () => undefined,
  'activity.read': () => ({ kind: 'site', q: 'line' }),
  'activity.removeLines': ({ line }) => ({ lines: line }),
  'activity.removeFitting': () => ({ kind: 'kitchen', asOf: new Date().toISOString() }),
  'activity.setCollecting': () => ({ log: 'site', on: false, version: null }),
  'activity.setLanguage': () => ({ language: 'browser', version: '1' }),
  'activity.setVisitLink': () => ({ linked: false, version: '1' }),
  'activityLine.read': ({ line }) => ({ line }),
  'activityLogs.read': () => undefined,
  'content.read': () => undefined,
  'content.changeReview': ({ review }) => ({ id: review.id, version: review.version, stars: 3, title: 'Mine', text: 'My words.' }),
  'content.changeFeedback': ({ feedback }) => ({ id: feedback.id, version: feedback.version, text: 'My words.' }),
  'content.setPublic': ({ review }) => ({ id: review.id, version: review.version, isPublic: false }),
  'content.setPromotion': ({ review }) => ({ kind: 'review', id: review.id, version: review.version, promotion: false }),
  'content.takeNameOff': ({ feedback }) => ({ kind: 'feedback', id: feedback.id, version: feedback.version }),
  'content.changeAnswers': ({ questionnaire }) => ({ id: questionnaire.id, version: questionnaire.version, answers: { q0: 'Nothing' } }),
  'content.deleteAnswers': ({ questionnaire }) => ({ id: questionnaire.id, version: questionnaire.version }),
  'conversations.read': () => undefined,
  'conversations.addNote': ({ conversation }) => ({ id: conversation.id, version: conversation.version, text: 'It was the blue one.' }),
  'people.read': () => undefined,
  'people.forgetPerson': ({ referral }) => ({ kind: 'referral', id: referral.id, version: referral.version }),
  'otherData.read': () => undefined,
  'messages.read': () => ({ before: '2026-01-01T00:00:00.000Z' }),
  'messages.forgetOpenings': () => ({}),
  'messages.unsubscribe': () => ({ token: 'x'.repeat(43) }),
  'messageReason.read': () => ({ code: 'K7Q2-M9XD' }),
  'myAddress.start': () => ({ address: `${crypto.randomUUID()}@mail.test` }),
  'myAddress.confirm': () => ({ address: 'nobody@mail.test', id: crypto.randomUUID(), ticket: 'x'.repeat(43), code: '000000' }),
  'myAddress.lookUp': () => ({ proof: 'x'.repeat(43) }),
  'myAddress.forget': () => ({ proof: 'x'.repeat(43) }),
  'cookies.read': () => undefined,
  'cookieRecords.read': () => undefined,
  'cookieRecords.choose': () => ({ purpose: 'statistics', allowed: false }),
  'cookieRecords.setOptOut': () => ({ on: true }),
  'cookieRecords.removeCookie': ({ cookie }) => ({ id: cookie.id, version: cookie.version }),
  'adPartners.read': () => undefined,
  'adPartners.stop': () => ({ recipient: 'hubspot' }),
  'policy.read': () => ({ version: '2024-02-01', from: '2024-02-01', to: '2026-06-01' }),
  'policy.answer': () => ({ date: '2026-06-01', answer: 'disagreed' }),
  'policy.setWatch': () => ({ on: true }),
  'policyClauses.read': () => ({ open: 'information-you-provide' }),
  'policyNotice.read': () => undefined,
  'pageClauses.read': () => ({ page: '/cookies' }),
  'search.read': () => ({ q: 'what do you have about my location?' }),
  'signIn.prepareStepUp': () => ({ place: '/?edit=accounts-name-main', draft: 'typed' }),
};
