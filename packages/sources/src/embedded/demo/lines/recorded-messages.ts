import { type TopicId, topicChoiceKind } from '@micromart/domain/records/messaging';
import { orderKind } from '@micromart/domain/records/shop';
import { minutesAfter } from '../orders.ts';
import { heldBy } from './of-records.ts';

/** A way on which messages of a topic went out, up to the last of them. */
export interface Route {
  readonly topic: TopicId;
  readonly channel: 'email' | 'sms' | 'push';
  readonly device: string | null;
  readonly sentBy: string;
  /** ISO 8601: from when it could be used, and the last message. */
  readonly since: string;
  readonly last: string;
}

export interface RecordedMessage extends Route {
  readonly at: string;
  readonly subject: string;
}

/** The ways that the records tell of: what was never sent, or is not sent by MMS, has none. */
export function routesOf(person: string): Route[] {
  return heldBy(person, topicChoiceKind).flatMap(({ value: { topic, channel, deviceId, sentBy, lastSentAt }, record }) =>
    lastSentAt === null || channel === 'mms'
      ? []
      : [{ topic, channel, device: deviceId, sentBy, since: record.provenance.collectedAt, last: lastSentAt }],
  );
}

/** What was sent about each order by e-mail, and the last message of each topic on each way: with these, log and records say the same. */
export function recordedMessages(person: string): RecordedMessage[] {
  const routes = routesOf(person);
  const email = routes.find(({ topic, channel }) => topic === 'orders' && channel === 'email');
  const orders = email === undefined ? [] : heldBy(person, orderKind).flatMap(({ value }) => messagesOf(value, email));
  const lasts = routes
    .filter((route) => route !== email || !orders.some(({ at }) => Date.parse(at) === Date.parse(route.last)))
    .map((route) => ({ ...route, at: route.last, subject: subjects[route.topic] }));
  return [...lasts, ...orders].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

const twoDays = 2 * 24 * 60;

function messagesOf({ placedAt, state }: { placedAt: string; state: string }, route: Route): RecordedMessage[] {
  const noted = { ...route, at: minutesAfter(placedAt, 3), subject: 'We have your order' };
  const sent = { ...route, at: minutesAfter(placedAt, twoDays), subject: 'Your order is on its way' };
  return (state === 'open' || state === 'cancelled' ? [noted] : [noted, sent]).filter(({ at }) => at <= route.last);
}

export const subjects: Readonly<Record<TopicId, string>> = {
  orders: 'About your order',
  notices: 'A firmware update for your fridge',
  news: 'What is new at Micromart',
  products: 'Recipes for your cooker',
  offers: 'Two jars for the price of one',
};
