import type { HeldRecord } from '@micromart/domain/held-record';
import { captureKind, deviceIdentifierKind, deviceKind } from '@micromart/domain/records/kitchen';
import type { EmbeddedSource } from './embedded-source.ts';
import { type Decision, differing, type Put, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

export const kitchenRules: SystemRules = {
  system: 'kitchen',
  together: { device: ['device-identifier'] },
  staying: {},
  decide(step) {
    const { act, kind } = step.change;
    if (kind === captureKind.kind) return setCapture(step);
    if (act === 'rotate') return put(rotated(step.change.id, step.current?.value, step.now));
    return act === 'set' ? renameOrMove(step) : letGo(step, act === 'hand-over' ? 'hand-over' : 'unlink');
  },
};

/** Name, room and who uses it are the person's; what the device reports of itself is kept as it is now. */
function renameOrMove({ change, current, value }: Step): Decision {
  const before = deviceKind.value.parse(current?.value);
  const after = deviceKind.value.parse(value);
  const other = differing(before, after, ['type', 'model', 'serial', 'pending']);
  if (other) return refuse('Only the name, the room and who uses it can be changed here.', other);
  const members = before.members.filter((member) =>
    after.members.some((one) => differing(member, one, ['name', 'role', 'since']) === null),
  );
  if (members.length !== after.members.length) return refuse('People join at the device. They can only be removed here.', 'members');
  if (ownersOf(members) < ownersOf(before.members)) return refuse('Whoever owns the device stays with it.', 'members');
  return put({ kind: change.kind, id: change.id, value: { ...before, name: after.name, room: after.room, members } });
}

function ownersOf(members: readonly { role: 'owner' | 'member' }[]): number {
  return members.filter(({ role }) => role === 'owner').length;
}

/** Whether and for how long is the person's; of which device is not. */
function setCapture({ change, value }: Step): Decision {
  const after = captureKind.value.parse(value);
  if (after.deviceId !== change.id) return refuse('This is the setting of another device.', 'deviceId');
  return put({ kind: change.kind, id: change.id, value: after, given: true });
}

/** A device that is offline cannot be told: the act waits until it is back. */
function letGo({ change, current, held }: Step, act: 'unlink' | 'hand-over'): Decision {
  const device = deviceKind.value.parse(current?.value);
  if (device.online) return gone(change.id, held);
  if (device.pending === act) return refuse('This already waits for the device to come back online.');
  return put({ kind: change.kind, id: change.id, value: { ...device, pending: act } });
}

/** The device goes with its members and identifiers: whoever uses it next starts with new ones. */
function gone(deviceId: string, held: readonly HeldRecord[]): Decision {
  return remove({ kind: deviceKind.kind, id: deviceId }, ...held.filter((record) => identifierOf(record, deviceId)));
}

function identifierOf(record: HeldRecord, deviceId: string): boolean {
  return record.kind === deviceIdentifierKind.kind && deviceIdentifierKind.value.parse(record.value).deviceId === deviceId;
}

/** A new value that nothing is combined with yet. */
function rotated(id: string, value: unknown, now: string): Put {
  const identifier = deviceIdentifierKind.value.parse(value);
  return {
    kind: deviceIdentifierKind.kind,
    id,
    value: { ...identifier, value: crypto.randomUUID(), firstSeen: now, lastSeen: now, joinedWith: [] },
  };
}

/** The device says that it is online or offline. Coming online carries out what waited for it. */
export async function hearFromDevice(kitchen: EmbeddedSource, subject: string, deviceId: string, online: boolean): Promise<void> {
  await kitchen.report(subject, {
    kinds: [deviceKind.kind, deviceIdentifierKind.kind],
    by: 'device',
    decide(held, now) {
      const record = held.find(({ kind, id }) => kind === deviceKind.kind && id === deviceId);
      if (!record) return put();
      const device = deviceKind.value.parse(record.value);
      if (online && device.pending) return gone(deviceId, held);
      return device.online === online ? put() : put({ kind: deviceKind.kind, id: deviceId, value: { ...device, online, since: now } });
    },
  });
}
