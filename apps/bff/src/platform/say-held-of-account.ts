import { deviceTypes } from '@micromart/domain/records/kitchen';
import { channels, topics } from '@micromart/domain/records/messaging';
import { optionalPurposes } from '@micromart/domain/records/sharing';
import { maskContact, maskMiddle } from './mask.ts';
import { count, type SayHeld, short } from './say-in-short.ts';
import { sayDay } from './say-time.ts';

const identifierNames = {
  installation: 'Installation identifier',
  hardware: 'Hardware identifier',
  advertising: 'Advertising identifier',
  push: 'Push token',
  browser: 'Browser identifier',
} as const;

/** "E-mail" inside a sentence; SMS and MMS stay as they are. */
function inSentence(name: string): string {
  return name === name.toUpperCase() ? name : name.toLowerCase();
}

/** Of account, devices, messages and sharing: kinds that are more than one value, or that are not shown in full in a list. */
export const sayHeldOfAccount: Readonly<Record<string, SayHeld>> = {
  'kitchen.device-identifier': (value: { identifier: keyof typeof identifierNames; value: string; joinedWith: readonly string[] }) => ({
    label: identifierNames[value.identifier],
    lines: [maskMiddle(value.value), value.joinedWith.length > 0 ? `Combined with: ${value.joinedWith.join(', ')}` : null],
  }),
  'kitchen.capture': (value: { on: boolean; keepDays: number | null; improve: boolean }) => ({
    label: 'Pictures of a device',
    lines: [
      value.on ? 'Taking pictures: on' : 'Taking pictures: off',
      value.keepDays === null ? 'Kept until you delete them' : `Kept for ${value.keepDays} days`,
      value.improve ? 'May be used to improve the service' : 'Not used to improve the service',
    ],
  }),
  'kitchen.device': (value: { type: keyof typeof deviceTypes; name: string; room: string }) => ({
    label: value.name,
    lines: [[deviceTypes[value.type], value.room].filter((part) => part !== '').join(', ')],
  }),
  'messaging.topic-choice': (value: { topic: keyof typeof topics; channel: keyof typeof channels; on: boolean }) => ({
    label: `${topics[value.topic].name} by ${inSentence(channels[value.channel])}`,
    lines: [value.on ? 'On' : 'Off'],
  }),
  'sharing.recipient': (value: { name: string; task: string; allowed: boolean }) => ({
    label: value.name,
    lines: [value.task, value.allowed ? 'Gets your data' : 'Stopped'],
  }),
  'sharing.linked-service': (value: { name: string; scopes: readonly string[] }) => ({
    label: value.name,
    lines: value.scopes.map((scope) => `May ${scope}`),
  }),
  'messaging.channel': (value: { channel: keyof typeof channels; target: string; blocked: string | null }) => ({
    label: channels[value.channel],
    lines: [
      value.channel === 'push' ? value.target : maskContact(value.target),
      value.blocked === null ? null : 'Stopped outside of this page',
    ],
  }),
  'sharing.sales': (value: { count: number; countedAt: string }) => ({
    lines: [`${count(value.count, 'sale')}, counted ${sayDay(value.countedAt)}`],
  }),
  'sharing.disclosure': (value: { recipient: string; at: string; purpose: string }) => ({
    label: `Given to ${value.recipient}`,
    lines: [`${sayDay(value.at)}, for ${value.purpose}`],
  }),
  'sharing.legal-release': (value: { to: string; at: string; reason: string }) => ({
    label: `Given to ${value.to}`,
    lines: [sayDay(value.at), value.reason],
  }),
  'sharing.purpose-choice': (value: { purpose: keyof typeof optionalPurposes; allowed: boolean }) => ({
    label: optionalPurposes[value.purpose].name,
    lines: [value.allowed ? 'Allowed' : 'Stopped'],
  }),
  'sharing.deletion-at-recipient': (value: { recipient: string; askedAt: string; state: string }) => ({
    label: `Deletion at ${value.recipient}`,
    lines: [
      value.state === 'asked'
        ? `Asked on ${sayDay(value.askedAt)}`
        : `${value.state === 'confirmed' ? 'Confirmed' : 'Refused'}, asked on ${sayDay(value.askedAt)}`,
    ],
  }),
  'accounts.support-access': (value: { allowed: boolean }) => ({
    label: 'Support may open your record',
    lines: [value.allowed ? 'Allowed, when you ask for help' : 'Not allowed'],
  }),
  'accounts.incident': (value: { title: string; happenedAt: string; what: string }) => ({
    label: value.title,
    lines: [sayDay(value.happenedAt), short(value.what)],
  }),
};
