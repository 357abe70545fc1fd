import type { HeldRecord } from '@micromart/domain/held-record';
import { sayPhoneNumber } from '@micromart/domain/phone-number';
import type { RecordKind } from '@micromart/domain/record-kind';
import { channels, topics } from '@micromart/domain/records/messaging';
import * as z from 'zod';
import { sayAddress } from './say-address.ts';
import { chapterSayings } from './say-chapter-value.ts';
import { sayDay } from './say-time.ts';

type Say = (value: never) => string[];

const sayings: Readonly<Record<string, Say>> = {
  'accounts.account': (value: { createdAt: string; personalise: boolean }) => [
    value.personalise ? 'On: the shop and recipes adapt to you' : 'Off: the shop and recipes are the same for everybody',
  ],
  'accounts.email': (value: { address: string }) => [value.address],
  'accounts.phone': (value: { number: string }) => [sayPhoneNumber(value.number)],
  'accounts.address': sayAddress,
  'accounts.birthday': (value: string) => [sayDay(value)],
  'accounts.diet-use': (value: { limited: boolean }) => [
    value.limited ? 'Limited: kept, but not used for suggestions' : 'Used for suggestions',
  ],
  'accounts.location': (value: { region: string }) => [value.region],
  'accounts.sign-in-factor': (value: { factor: 'password' | 'totp' | 'email-code'; changedAt: string }) => [
    `${factorNames[value.factor]}, set ${sayDay(value.changedAt)}`,
  ],
  'kitchen.device': (value: { name: string; room: string }) => [value.room === '' ? value.name : `${value.name}, ${value.room}`],
  'kitchen.device-identifier': () => ['A new identifier'],
  'kitchen.capture': (value: { on: boolean; keepDays: number | null; improve: boolean }) => [
    value.on ? 'Takes pictures' : 'Takes no pictures',
    value.keepDays === null ? 'Kept until you delete them' : `Kept for ${value.keepDays} days`,
    value.improve ? 'May be used to improve the service' : 'Not used to improve the service',
  ],
  'messaging.topic-choice': (value: { topic: keyof typeof topics; channel: keyof typeof channels; on: boolean }) => [
    `${topics[value.topic].name} by ${channels[value.channel]}: ${value.on ? 'on' : 'off'}`,
  ],
  'messaging.channel': (value: { target: string }) => [value.target],
  'messaging.open-tracking': (value: { on: boolean }) => [value.on ? 'On' : 'Off'],
  'sharing.recipient': (value: { name: string; allowed: boolean }) => [`${value.name}: ${value.allowed ? 'allowed' : 'stopped'}`],
  'sharing.linked-service': (value: { name: string }) => [value.name],
  ...chapterSayings,
};

const factorNames = { password: 'Password', totp: 'Authenticator app', 'email-code': 'Code by e-mail' } as const;

/** A value as the lines a person reads. A kind that nobody described is told field by field, never dropped. */
export function sayValue(record: Pick<HeldRecord, 'kind' | 'value'>, kind: RecordKind | undefined): string[] {
  if (kind === undefined || !kind.value.safeParse(record.value).success) return tellFields(record.value);
  const say = sayings[`${kind.system}.${record.kind}`];
  if (say !== undefined) return say(record.value as never);
  if (Array.isArray(record.value)) return [record.value.map((part) => kind.options?.[String(part)] ?? String(part)).join(', ')];
  return [kind.options?.[String(record.value)] ?? String(record.value)];
}

function tellFields(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [tell(value)];
  return Object.entries(value).map(([field, held]) => `${sayField(field)}: ${tell(held)}`);
}

/** "reachedAt": "reached at". */
function sayField(field: string): string {
  return field.replaceAll(/(?<=[a-z0-9])[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function tell(value: unknown): string {
  if (isDay.safeParse(value).success) return sayDay(String(value));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isDay = z.iso.date();
