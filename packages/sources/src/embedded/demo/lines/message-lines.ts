import { createHash } from 'node:crypto';
import { type TopicId, topics } from '@micromart/domain/records/messaging';
import type { NewLine } from '../../log/seal-line.ts';
import type { DemoLife } from './demo-life.ts';
import type { Dice } from './dice.ts';
import { type Route, recordedMessages, subjects } from './recorded-messages.ts';

const channels = {
  email: { name: 'E-mail', opening: ['opened', 'E-mail opened', 90] },
  sms: { name: 'Text message', opening: ['read', 'Text message read', 20] },
  push: { name: 'Push', opening: ['received', 'Push received', 1] },
} as const;
type Channel = keyof typeof channels;

const campaigns: Partial<Record<TopicId, string>> = { products: 'cooker-recipes', offers: 'autumn-pantry' };

interface Sent {
  readonly mark: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly code: string;
  readonly channel: Channel;
  /** Push only. */
  readonly device: string | null;
  readonly subject: string;
  readonly said: Readonly<Record<string, string>>;
}

/** H7: a message on one of the ways that were still in use then, and whether it was opened. The opening names the message by the code at its foot. */
export function messageLines({ openings }: DemoLife, luck: Dice, { mark, at, routes }: Turn): NewLine[] {
  // What was sent about an order stands with the orders.
  const open = routes.filter(({ topic, since, last }) => topic !== 'orders' && at > Date.parse(since) && at < Date.parse(last));
  if (open.length === 0) return [];
  const route = luck.pick(open);
  const sent = sentLine({ mark, at, code: codeOf(mark), ...route, subject: subjects[route.topic], said: saidOf(route) });
  return openings && luck.throw(3) > 0 ? [openedLine(sent, luck.throw(60)), sent.line] : [sent.line];
}

interface Turn {
  readonly mark: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly routes: readonly Route[];
}

/** What the records tell of as sent, newest first. The household's last offer lies in the demo's mailbox too. */
export function sentLines({ person }: DemoLife): NewLine[] {
  return recordedMessages(person).map((message) => {
    const { topic, channel, device, at, subject } = message;
    const mark = `${person} ${topic} ${channel} ${device} ${at}`;
    const inMailbox = person === 'p-household-7c1f0a' && topic === 'offers' && channel === 'email';
    const named = inMailbox ? { code: 'K7Q2M9XD', subject: `${subject} this week` } : { code: codeOf(mark), subject };
    return sentLine({ mark, at: Date.parse(at), channel, device, ...named, said: saidOf(message) }).line;
  });
}

function saidOf({ topic, sentBy }: Route): Sent['said'] {
  const { marketing } = topics[topic];
  const campaign = campaigns[topic];
  return {
    topic,
    sentBy,
    ...(campaign === undefined ? {} : { campaign }),
    basis: marketing ? 'consent' : topic === 'orders' ? 'contract' : 'legal-duty',
    ...(marketing ? { consentAt: '2025-03-02T10:15:00.000Z', consentHow: 'the newsletter box at checkout' } : {}),
  };
}

function sentLine(sent: Sent): Sent & { line: NewLine } {
  const { mark, at, code, channel, device, subject, said } = sent;
  const { topic = '', ...rest } = said;
  return {
    ...sent,
    line: {
      mark,
      at: new Date(at).toISOString(),
      kind: 'sent',
      device,
      place: null,
      text: `${channels[channel].name} sent: ${subject}`,
      details: { code, topic, channel, subject, ...rest },
    },
  };
}

function openedLine({ mark, at, code, channel, device, subject }: Sent, minutes: number): NewLine {
  const [kind, words, longest] = channels[channel].opening;
  return {
    mark: `${mark} ${kind}`,
    at: new Date(at + (minutes % longest) * 60_000 + 5_000).toISOString(),
    kind,
    device,
    place: null,
    text: `${words}: ${subject}`,
    details: { code, channel, subject },
  };
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight signs out of the hash of what a message is. */
function codeOf(mark: string): string {
  return [...createHash('sha256').update(mark).digest().subarray(0, 8)].map((byte) => alphabet[byte % 32]).join('');
}
