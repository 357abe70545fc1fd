import type { HeldRecord } from '@micromart/domain/held-record';
import { deviceIdentifierKind, deviceKind, deviceTypes } from '@micromart/domain/records/kitchen';
import type * as z from 'zod';
import { maskMiddle } from '../../platform/mask.ts';
import { anchorOf, entryFor, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayAgo, sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { DevicesView, DeviceView } from './devices-view.ts';

type Device = z.infer<typeof deviceKind.value>;
type Identifier = z.infer<typeof deviceIdentifierKind.value>;

/** Every device with its identifiers. Two devices with one name stay two. */
export async function readDevices(ctx: CustomerContext, deadlineAt: number): Promise<DevicesView> {
  const sourced = await ctx.services.sources.kitchen.read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId });
  return presentSection('kitchen', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'kitchen', records);
    const identifiers = known.filter((record) => record.kind === deviceIdentifierKind.kind);
    const devices = known.filter((record) => record.kind === deviceKind.kind).map((record) => presentDevice(record, identifiers));
    const homes = new Set(devices.map((device) => device.id));
    const loose = identifiers.filter((record) => !homes.has((record.value as Identifier).deviceId)).map(presentIdentifier);
    return { devices, loose, other: unknown.map((record) => presentUnknown('kitchen', record)) };
  });
}

function presentDevice(record: HeldRecord, identifiers: readonly HeldRecord[]): DeviceView {
  const device = record.value as Device;
  const ref = { system: deviceKind.system, kind: record.kind, id: record.id };
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(deviceKind.system, record.kind).id,
    anchor: anchorOf(ref),
    type: device.type,
    typeName: deviceTypes[device.type],
    name: device.name,
    room: device.room,
    facts: [
      { label: 'Model', text: device.model },
      { label: 'Serial number', text: maskMiddle(device.serial) },
      { label: 'Firmware', text: device.firmware },
      { label: 'Last data', text: device.lastDataAt === null ? 'none yet' : sayAgo(device.lastDataAt) },
    ].filter((fact) => fact.text !== ''),
    chips: [
      device.pending === null
        ? { tone: device.online ? 'good' : 'plain', text: device.online ? 'online' : 'offline' }
        : { tone: 'needs-you', text: 'waiting for the device' },
    ],
    how: `${device.online ? 'Online' : 'Offline'} since ${sayDay(device.since)}. Linked ${sayDay(record.provenance.collectedAt)}`,
    members: device.members.map((member) => ({ ...member, since: sayDay(member.since) })),
    pending: device.pending === null ? null : pendingWords[device.pending],
    online: device.online,
    identifiers: identifiers.filter((identifier) => (identifier.value as Identifier).deviceId === record.id).map(presentIdentifier),
  };
}

const pendingWords = {
  unlink: 'It leaves your account when it is next online. We take nothing new from it until then.',
  'hand-over': 'It is wiped and leaves your account when it is next online. We take nothing new from it until then.',
} as const;

const identifierNames = {
  installation: 'App installation id',
  hardware: 'Hardware id',
  advertising: 'Advertising id',
  push: 'Push token',
  browser: 'Browser id',
} as const;

function presentIdentifier(record: HeldRecord): DeviceView['identifiers'][number] {
  const identifier = record.value as Identifier;
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(deviceIdentifierKind.system, record.kind).id,
    anchor: anchorOf({ system: deviceIdentifierKind.system, kind: record.kind, id: record.id }),
    label: identifierNames[identifier.identifier],
    masked: maskMiddle(identifier.value),
    seen: `First seen ${sayDay(identifier.firstSeen)}, last seen ${sayAgo(identifier.lastSeen)}`,
    joinedWith: identifier.joinedWith,
  };
}
