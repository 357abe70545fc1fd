import { createHash } from 'node:crypto';
import type { NewLine } from '../../log/seal-line.ts';
import type { DemoLife } from './demo-life.ts';
import type { Dice } from './dice.ts';

const channels = {
  email: { name: 'E-mail', opening: ['opened', 'E-mail opened', 90] },
  sms: { name: 'Text message', opening: ['read', 'Text message read', 20] },
  push: { name: 'Push', opening: ['received', 'Push received', 1] },
} as const;
type Channel = keyof typeof channels;

const messages = [
  { topic: 'orders', subject: 'Your order is on its way', sentBy: 'Micromart', basis: 'contract' },
  { topic: 'notices', subject: 'A firmware update for your fridge', sentBy: 'Micromart', basis: 'legal-duty' },
  { topic: 'news', subject: 'What is new at Micromart', sentBy: 'Micromart', basis: 'consent' },
  { topic: 'products', subject: 'Recipes for your cooker', sentBy: 'HubSpot', basis: 'consent', campaign: 'cooker-recipes' },
  { topic: 'offers', subject: 'Two jars for the price of one', sentBy: 'HubSpot', basis: 'consent', campaign: 'autumn-pantry' },
] as const;

interface Sent {
  readonly mark: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly code: string;
  readonly channel: Channel;
  readonly subject: string;
  readonly said: Readonly<Record<string, string>>;
}

/** H7: a message that was sent, and whether it was opened. The opening names the message by the code at its foot. */
export function messageLines({ openings }: DemoLife, luck: Dice, { mark, at }: { mark: string; at: number }): NewLine[] {
  const { subject, ...said } = luck.pick(messages);
  const channel = luck.pick<Channel>(['email', 'email', 'email', 'push', 'sms']);
  const consent = said.basis === 'consent' ? { consentAt: '2025-03-02T10:15:00.000Z', consentHow: 'the newsletter box at sign-up' } : {};
  const sent = sentLine({ mark, at, code: codeOf(mark), channel, subject, said: { ...said, ...consent } });
  return openings && luck.throw(3) > 0 ? [openedLine(sent, luck.throw(60)), sent.line] : [sent.line];
}

/** The message that also lies in the demo's mailbox, for the household alone. */
export function fixedMessages({ person }: DemoLife, anchor: number): NewLine[] {
  if (person !== 'p-household-7c1f0a') return [];
  const { line } = sentLine({
    mark: `${person} fixed`,
    at: anchor - 3 * 24 * 60 * 60 * 1000,
    code: 'K7Q2M9XD',
    channel: 'email',
    subject: 'Two jars for the price of one this week',
    said: {
      topic: 'offers',
      sentBy: 'HubSpot',
      campaign: 'autumn-pantry',
      basis: 'consent',
      consentAt: '2025-03-02T10:15:00.000Z',
      consentHow: 'the newsletter box at checkout',
    },
  });
  return [line];
}

function sentLine(sent: Sent): Sent & { line: NewLine } {
  const { mark, at, code, channel, subject, said } = sent;
  const { topic = '', ...rest } = said;
  return {
    ...sent,
    line: {
      mark,
      at: new Date(at).toISOString(),
      kind: 'sent',
      device: null,
      place: null,
      text: `${channels[channel].name} sent: ${subject}`,
      details: { code, topic, channel, subject, ...rest },
    },
  };
}

function openedLine({ mark, at, code, channel, subject }: Sent, minutes: number): NewLine {
  const [kind, words, longest] = channels[channel].opening;
  return {
    mark: `${mark} ${kind}`,
    at: new Date(at + (minutes % longest) * 60_000 + 5_000).toISOString(),
    kind,
    device: null,
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
