import { findEntry } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { channelKind, channels, openTrackingKind, type TopicId, topicChoiceKind, topics } from '@micromart/domain/records/messaging';
import type * as z from 'zod';
import { maskContact } from '../../platform/mask.ts';
import { anchorOf, entryFor, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayAgo, sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { ChoiceView, NotificationsView, TopicView } from './notifications-view.ts';

type Choice = z.infer<typeof topicChoiceKind.value>;
type Channel = z.infer<typeof channelKind.value>;

/** Topics by channels, with what a carrier or a phone forbids said beside the switch. */
export async function readNotifications(ctx: CustomerContext, deadlineAt: number): Promise<NotificationsView> {
  const sourced = await ctx.services.sources.messaging.read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId });
  return presentSection('messaging', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'messaging', records);
    const choices = known.filter((record) => record.kind === topicChoiceKind.kind);
    const channelRecords = known.filter((record) => record.kind === channelKind.kind);
    const tracking = known.find((record) => record.kind === openTrackingKind.kind);
    return {
      topics: (Object.keys(topics) as TopicId[]).flatMap((topic) => presentTopic(topic, choices, channelRecords)),
      channels: channelRecords.map(presentChannel),
      openTracking: tracking === undefined ? null : presentTracking(tracking),
      marketingOn: choices.filter((record) => topics[(record.value as Choice).topic].marketing && (record.value as Choice).on).length,
      other: unknown.map((record) => presentUnknown('messaging', record)),
    };
  });
}

const order = Object.keys(channels);

function presentTopic(topic: TopicId, choices: readonly HeldRecord[], channelRecords: readonly HeldRecord[]): TopicView[] {
  const own = choices.filter((record) => (record.value as Choice).topic === topic);
  if (own.length === 0) return [];
  const entry = findEntry(topics[topic].policy) ?? entryFor(topicChoiceKind.system, topicChoiceKind.kind);
  const values = own.map((record) => record.value as Choice);
  const lastSent = values
    .flatMap((value) => value.lastSentAt ?? [])
    .sort()
    .at(-1);
  const senders = [...new Set(values.map((value) => value.sentBy))];
  const on = values.filter((value) => value.on).length;
  const views = own
    .map((record) => presentChoice(record, topic, on, channelRecords))
    .sort((a, b) => order.indexOf(a.channel) - order.indexOf(b.channel) || a.id.localeCompare(b.id));
  return [
    {
      topic,
      entry: entry.id,
      anchor: `messaging-topic-${topic}`,
      name: topics[topic].name,
      note: `Sent by ${senders.join(' and ')}. ${lastSent === undefined ? 'Nothing sent yet.' : `Last sent ${sayAgo(lastSent)}.`}`,
      essential: topics[topic].essential,
      choices: views,
    },
  ];
}

function presentChoice(record: HeldRecord, topic: TopicId, on: number, channelRecords: readonly HeldRecord[]): ChoiceView {
  const value = record.value as Choice;
  const channel = channelRecords
    .map((held) => held.value as Channel)
    .find((held) => held.channel === value.channel && held.deviceId === value.deviceId);
  const channelName = value.channel === 'push' ? `Push, ${channel?.target ?? 'a device'}` : channels[value.channel];
  return {
    id: record.id,
    version: record.version,
    anchor: anchorOf({ system: 'messaging', kind: record.kind, id: record.id }),
    channel: value.channel,
    channelName,
    label: `${topics[topic].name} by ${channelName}`,
    on: value.on,
    locked: lockOf(value, topic, on, channel),
  };
}

function lockOf(value: Choice, topic: TopicId, on: number, channel: Channel | undefined): string | null {
  const since = channel?.blockedSince ? ` since ${sayDay(channel.blockedSince)}` : '';
  if (channel?.blocked === 'carrier-stop') return `Stopped at your carrier${since}. Text START to that number to allow it again.`;
  if (channel?.blocked === 'os-denied') return `Your phone or browser does not permit it${since}. Its own settings win.`;
  if (channel?.blocked === 'no-address') return 'We hold no address for this.';
  if (topics[topic].essential && value.on && on === 1) return 'This topic is essential: one channel stays on. Switch another one on first.';
  return null;
}

function presentChannel(record: HeldRecord) {
  const value = record.value as Channel;
  const target = value.target === '' ? 'nobody' : value.channel === 'push' ? value.target : maskContact(value.target);
  const since = value.blockedSince === null ? '' : ` since ${sayDay(value.blockedSince)}`;
  const how = {
    'carrier-stop': `Stopped at the carrier${since}: nothing is sent, whatever the switches say`,
    'os-denied': `Not permitted by the phone or browser${since}: nothing arrives`,
    'no-address': 'We hold no address for this',
  };
  const token = value.tokenSince === null ? '' : `. Push token from ${sayDay(value.tokenSince)}`;
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(channelKind.system, channelKind.kind).id,
    anchor: anchorOf({ system: channelKind.system, kind: record.kind, id: record.id }),
    label: `${channels[value.channel]} to ${target}`,
    how: `${value.blocked === null ? 'In use' : how[value.blocked]}${token}`,
    needsYou: value.blocked === 'carrier-stop',
    canForget: value.channel === 'push',
  };
}

function presentTracking(record: HeldRecord) {
  const { on } = record.value as { on: boolean };
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(openTrackingKind.system, openTrackingKind.kind).id,
    on,
    note: on
      ? 'We note when you open an e-mail, read a text or receive a push.'
      : 'We send without a tracking picture. Carriers still report that a text arrived.',
  };
}
