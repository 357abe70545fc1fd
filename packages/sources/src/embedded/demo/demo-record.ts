import type { Provenance } from '@micromart/domain/held-record';
import type { RecordKind } from '@micromart/domain/record-kind';
import { accountKind, emailKind, signInFactorKind } from '@micromart/domain/records/accounts';
import { deviceIdentifierKind, deviceKind } from '@micromart/domain/records/kitchen';
import { type ChannelId, channelKind, type TopicId, topicChoiceKind, topics } from '@micromart/domain/records/messaging';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type * as z from 'zod';

export interface DemoRecord {
  readonly system: ConnectedSystemId;
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
  readonly provenance: Provenance;
}

export interface DemoPerson {
  readonly person: string;
  readonly records: readonly DemoRecord[];
}

/** How a value came to be held; `day` is a date and time in UTC. */
export function from(
  source: Provenance['source'],
  occasion: string,
  day: string,
  changed?: { at: string; by: NonNullable<Provenance['changedBy']> },
): Provenance {
  return { source, occasion, collectedAt: day, changedAt: changed?.at ?? null, changedBy: changed?.by ?? null };
}

/** A record of a known kind; the value has to be valid. */
export function held<Value>(kind: RecordKind<Value>, id: string, value: Value, provenance: Provenance): DemoRecord {
  return { system: kind.system, kind: kind.kind, id, value: kind.value.parse(value), provenance };
}

/** What registration forces: an account, an address for e-mail and a password. */
export function registration(email: string, day: string, personalise = true): DemoRecord[] {
  const registered = from('given', 'when you registered', day);
  return [
    held(accountKind, 'main', { createdAt: day, personalise }, registered),
    held(emailKind, 'main', { address: email, verifiedAt: day, uses: ['signing in', 'messages about your orders', 'notices'] }, registered),
    held(signInFactorKind, 'password', { factor: 'password', changedAt: day }, registered),
  ];
}

type Device = z.infer<typeof deviceKind.value>;
type Identifier = z.infer<typeof deviceIdentifierKind.value>;

/** A device with its identifiers. Each identifier is a record of its own. */
export function device(
  id: string,
  value: Omit<Device, 'pending' | 'members'> & Partial<Pick<Device, 'members'>>,
  linked: string,
  identifiers: readonly Pick<Identifier, 'identifier' | 'value' | 'joinedWith'>[],
): DemoRecord[] {
  const occasion = `from your ${value.name}`;
  return [
    held(deviceKind, id, { members: [], ...value, pending: null }, from('device', occasion, linked)),
    ...identifiers.map(({ identifier, ...rest }) =>
      held(
        deviceIdentifierKind,
        `${id}.${identifier}`,
        { deviceId: id, identifier, firstSeen: linked, lastSeen: value.lastDataAt ?? linked, ...rest },
        from('device', occasion, linked),
      ),
    ),
  ];
}

interface Reach {
  readonly channel: ChannelId;
  readonly deviceId: string | null;
  readonly target: string;
  readonly blocked?: 'carrier-stop' | 'os-denied';
  readonly blockedSince?: string;
  readonly tokenSince?: string;
}

/** One channel, and the choice for every topic on it. Essential topics are on; `off` names the others that are not. */
export function reach(
  { channel, deviceId, target, blocked, blockedSince, tokenSince }: Reach,
  day: string,
  off: readonly TopicId[],
  lastSent: Partial<Record<TopicId, string>>,
): DemoRecord[] {
  const id = deviceId === null ? channel : `${channel}:${deviceId}`;
  const channelRecord = held(
    channelKind,
    id,
    { channel, deviceId, target, blocked: blocked ?? null, blockedSince: blockedSince ?? null, tokenSince: tokenSince ?? null },
    blocked === 'carrier-stop'
      ? from('partner', 'from your mobile carrier', day)
      : from(deviceId === null ? 'given' : 'device', deviceId === null ? 'when you registered' : `from ${target}`, day),
  );
  const choices = (Object.keys(topics) as TopicId[]).map((topic) =>
    held(
      topicChoiceKind,
      `${topic}:${id}`,
      {
        topic,
        channel,
        deviceId,
        on: !off.includes(topic),
        lastSentAt: lastSent[topic] ?? null,
        sentBy: topics[topic].marketing ? 'HubSpot' : 'Micromart',
      },
      off.includes(topic) ? from('given', 'in your notification settings', day) : from('site', 'set when you registered', day),
    ),
  );
  return [channelRecord, ...choices];
}
