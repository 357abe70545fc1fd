import { entryOf } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { allLines, type LogLine } from '@micromart/domain/log-line';
import { channelKind, channels, type TopicId, topicChoiceKind, topics } from '@micromart/domain/records/messaging';
import type { UnavailableWhy } from '@micromart/domain/sourced';
import { systems } from '@micromart/domain/systems';
import type { LogPosition } from '@micromart/sources/log';
import * as z from 'zod';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { MessageReasonView } from './messages-view.ts';
import { presentMessage, readCode, showCode } from './present-message.ts';

export const messageReasonInput = z.object({ code: z.string().max(100).optional().catch(undefined) }).default({});

/** A search looks at a part of the log a question; so many questions reach far enough for a code. */
const mostQuestions = 10;

/** Why a message came, by the code at its foot, and the switch that ends its kind. */
export async function readMessageReason(
  ctx: CustomerContext,
  { code: typed = '' }: z.infer<typeof messageReasonInput>,
): Promise<MessageReasonView> {
  const code = readCode(typed).slice(0, 40);
  const answered = (message: Found | null): MessageReasonView => ({
    state: 'fresh',
    asOf: new Date().toISOString(),
    data: { code: showCode(code), message },
  });
  if (code === '') return answered(null);
  const { messaging } = ctx.services.sources;
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  if (messaging.log === undefined) return unanswered({ why: 'broken', since: new Date().toISOString() });
  const records = messaging.read({ subject: ctx.person, kinds: [topicChoiceKind.kind, channelKind.kind] }, asking);
  let after: LogPosition | null = null;
  for (let question = 0; question < mostQuestions; question++) {
    const page = await messaging.log.page(
      { subject: ctx.person, filter: { ...allLines, kinds: ['sent'], text: code }, after, limit: 20 },
      asking,
    );
    if (page.state === 'unavailable') return unanswered(page);
    const line = page.result.lines.find(({ details }) => details.code === code);
    if (line !== undefined) {
      const held = await records;
      return held.state === 'unavailable' ? unanswered(held) : answered(explain(line, held.data));
    }
    after = page.result.reached;
    if (after === null) return answered(null);
  }
  return unanswered({ why: 'timeout', since: new Date().toISOString() });
}

type Found = NonNullable<Extract<MessageReasonView, { state: 'fresh' }>['data']['message']>;

function explain(line: LogLine, records: readonly HeldRecord[]): Found {
  const { topic = '', channel = '', campaign } = line.details;
  const entry = Object.hasOwn(topics, topic) ? entryOf(topics[topic as TopicId].policy) : entryOf('C12');
  return {
    ...presentMessage(line, []),
    entry: entry.id,
    about: entry.sentence,
    ground: sayGround(line),
    campaign: campaign ?? null,
    choice: presentChoice(records, { topic, channel, deviceId: line.device }),
  };
}

function sayGround({ details: { basis, consentAt, consentHow } }: LogLine): string {
  if (basis === 'contract') return 'It belongs to what you ordered or use, so it needs no consent.';
  if (basis === 'legal-duty') return 'We have to tell you this, so it needs no consent.';
  if (basis !== 'consent') return 'No ground was written down with it. Tell us, and we look into it.';
  const when = consentAt === undefined ? '' : ` on ${sayDay(consentAt)}`;
  return `You agreed to it${when}${consentHow === undefined ? '' : `, with ${consentHow}`}.`;
}

function presentChoice(
  records: readonly HeldRecord[],
  { topic, channel, deviceId }: { topic: string; channel: string; deviceId: string | null },
): Found['choice'] {
  for (const record of records) {
    const choice = record.kind === topicChoiceKind.kind ? topicChoiceKind.value.safeParse(record.value).data : undefined;
    if (choice?.topic !== topic || choice.channel !== channel || (deviceId !== null && choice.deviceId !== deviceId)) continue;
    const how = records
      .map((held) => (held.kind === channelKind.kind ? channelKind.value.safeParse(held.value).data : undefined))
      .find((held) => held?.channel === channel && held.deviceId === choice.deviceId);
    const since = how?.blockedSince ? ` since ${sayDay(how.blockedSince)}` : '';
    return {
      id: record.id,
      version: record.version,
      label: `${topics[choice.topic].name} by ${channels[choice.channel]}`,
      on: choice.on,
      locked: how?.blocked === 'carrier-stop' ? `Stopped at your carrier${since}. That wins over the switch.` : null,
    };
  }
  return null;
}

function unanswered({ why, since }: { why: UnavailableWhy; since: string }): Extract<MessageReasonView, { state: 'unavailable' }> {
  return { state: 'unavailable', why, since, system: systems.messaging.name };
}
