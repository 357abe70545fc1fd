import type { LogLine } from '@micromart/domain/log-line';
import { channels, topics } from '@micromart/domain/records/messaging';
import { anchorOf } from '../../platform/present-row.ts';
import { sayMoment } from '../../platform/say-time.ts';
import type { MessagesView } from './messages-view.ts';

export type SentMessage = Extract<MessagesView, { state: 'fresh' }>['data']['messages'][number];

/** Kinds of lines about what became of a message. Which there are depends on the channel. */
export const openingKinds = ['opened', 'read', 'received'];
const seenWords: Readonly<Record<string, string>> = { opened: 'Opened', read: 'Read', received: 'Arrived on the device' };

/** One sent message; `openings` are lines about it and about others. */
export function presentMessage(line: LogLine, openings: readonly LogLine[]): SentMessage {
  const { code, topic = '', channel = '', subject, sentBy } = line.details;
  return {
    id: line.id,
    anchor: anchorOf({ system: 'messaging', kind: 'sent', id: line.id }),
    subject: subject ?? null,
    channel: Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channel,
    topic: Object.hasOwn(topics, topic) ? topics[topic as keyof typeof topics].name : topic,
    sentBy: sentBy ?? 'Micromart',
    at: sayMoment(line.at),
    code: code === undefined ? null : showCode(code),
    seen: openings
      .filter((opening) => code !== undefined && opening.details.code === code)
      .map((opening) => `${seenWords[opening.kind] ?? opening.kind} ${sayMoment(opening.at)}`),
  };
}

/** "K7Q2M9XD" as it stands at the foot of a message. */
export function showCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

/** What was typed, as codes are kept: without dashes and blanks, in capitals. */
export function readCode(typed: string): string {
  return typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
