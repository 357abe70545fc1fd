import { type ChannelId, channels, type TopicId, topics } from '@micromart/domain/records/messaging';
import { findUnsubscribeLink } from '@micromart/store/unsubscribe-links';
import type { Services } from '../../platform/services.ts';

const ways = {
  email: 'by e-mail',
  sms: 'by SMS',
  mms: 'by MMS',
  push: 'by push to one device',
} as const satisfies Record<ChannelId, string>;

/**
 * What the link in a message stops: "“Offers” by e-mail". Whoever has the link has the message, so it is no secret; whose it is stays one.
 * Null: a link of nobody, or one whose choice we have no words for.
 */
export async function readUnsubscribing({ store, keyring }: Services, token: string): Promise<string | null> {
  if (token === '' || token.length > 200) return null;
  const [topic = '', channel = ''] = (await findUnsubscribeLink(store, keyring, token))?.choice.split(':') ?? [];
  if (!Object.hasOwn(topics, topic) || !Object.hasOwn(channels, channel)) return null;
  return `“${topics[topic as TopicId].name}” ${ways[channel as ChannelId]}`;
}
