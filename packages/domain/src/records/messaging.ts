import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

export const topics = {
  orders: { name: 'Your orders', essential: true, marketing: false, policy: 'H8a' },
  notices: { name: 'Important notices', essential: true, marketing: false, policy: 'H8d' },
  news: { name: 'Company news', essential: false, marketing: true, policy: 'H8b' },
  products: { name: 'Products and services like yours', essential: false, marketing: true, policy: 'H8c' },
  offers: { name: 'Offers', essential: false, marketing: true, policy: 'H8e' },
} as const;
export type TopicId = keyof typeof topics;

export const channels = { email: 'E-mail', sms: 'SMS', mms: 'MMS', push: 'Push' } as const;
export type ChannelId = keyof typeof channels;

/**
 * May this topic reach the person on this channel? Record id: `<topic>:<channel>`, for push `<topic>:push:<device id>`.
 * An essential topic keeps at least one channel on (the system refuses to switch off the last). `on` is the person's wish;
 * what a carrier or a phone forbids stands in the channel record and wins.
 */
export const topicChoiceKind = recordKind({
  system: 'messaging',
  kind: 'topic-choice',
  many: true,
  acts: ['set', 'stop-marketing'],
  control: 'switch',
  undo: true,
  value: z.strictObject({
    topic: z.enum(Object.keys(topics) as [TopicId]),
    channel: z.enum(Object.keys(channels) as [ChannelId]),
    /** Push only: the device. */
    deviceId: z.string().max(120).nullable(),
    on: z.boolean(),
    lastSentAt: z.iso.datetime().nullable(),
    sentBy: z.string().max(60),
  }),
});

/**
 * How a channel stands. Record id: `email`, `sms`, `mms`, `push:<device id>`.
 * `blocked`: `carrier-stop` (the person texted STOP), `os-denied` (the phone forbids it), `no-address`.
 * `set` follows a contact change of the account and is refused to anybody but our own systems.
 */
export const channelKind = recordKind({
  system: 'messaging',
  kind: 'channel',
  many: true,
  acts: ['set', 'remove'],
  control: 'none',
  undo: false,
  value: z.strictObject({
    channel: z.enum(Object.keys(channels) as [ChannelId]),
    deviceId: z.string().max(120).nullable(),
    /** The address or number used, or the name of the phone or browser. */
    target: z.string().max(254),
    blocked: z.enum(['carrier-stop', 'os-denied', 'no-address']).nullable(),
    blockedSince: z.iso.datetime().nullable(),
    /** Push only: when the token was given. */
    tokenSince: z.iso.datetime().nullable(),
  }),
});

/** Whether opening an e-mail, reading a text or receiving a push is recorded. */
export const openTrackingKind = recordKind({
  system: 'messaging',
  kind: 'open-tracking',
  many: false,
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({ on: z.boolean() }),
});

export const messagingKinds = [topicChoiceKind, channelKind, openTrackingKind] as const;
