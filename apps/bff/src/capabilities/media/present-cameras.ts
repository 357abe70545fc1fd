import type { HeldRecord } from '@micromart/domain/held-record';
import { captureKind, deviceKind, deviceTypes, pictureKeepDays } from '@micromart/domain/records/kitchen';
import type { mediaCounts } from '@micromart/sources/media';
import type * as z from 'zod';
import { anchorOf } from '../../platform/present-row.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import type { CameraView } from './media-view.ts';
import { deviceName, type NamedDevice } from './say-picture.ts';

type Counts = z.infer<typeof mediaCounts>['counts'];

/** Devices by id. Two of one name are told apart by their room. */
export function nameDevices(records: readonly HeldRecord[]): Map<string, NamedDevice> {
  const devices = records.filter(({ kind }) => kind === deviceKind.kind).map(({ id, value }) => ({ id, ...deviceKind.value.parse(value) }));
  return new Map(
    devices.map(({ id, name, room, type }) => {
      const isAlone = devices.filter((other) => other.name === name).length === 1;
      return [id, { name: isAlone || room === '' ? name : `${name} (${room})`, type }];
    }),
  );
}

/** Every device that has a setting or pictures, in the order of its name. `nextRun`: when the daily job comes, ISO 8601. */
export function presentCameras(
  records: readonly HeldRecord[],
  names: ReadonlyMap<string, NamedDevice>,
  counts: Counts,
  nextRun: string,
): CameraView[] {
  const settings = records.filter(({ kind }) => kind === captureKind.kind);
  const shown = new Set([...settings.map(({ id }) => id).filter((id) => names.has(id)), ...counts.map(({ deviceId }) => deviceId)]);
  return [...shown]
    .map((deviceId) => {
      const device = names.get(deviceId);
      const own = counts.filter((one) => one.deviceId === deviceId);
      const setting = settings.find(({ id }) => id === deviceId);
      return {
        deviceId,
        name: deviceName(device),
        typeName: device === undefined ? '' : deviceTypes[device.type],
        isLinked: device !== undefined,
        count: sumOf(own),
        anchor: anchorOf({ system: 'kitchen', kind: 'pictures-of', id: deviceId }),
        setting: setting === undefined ? null : presentSetting(setting, own, nextRun),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export function sumOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function presentSetting(record: HeldRecord, counts: Counts, nextRun: string): NonNullable<CameraView['setting']> {
  const { on, keepDays, improve } = captureKind.value.parse(record.value);
  return {
    id: record.id,
    version: record.version,
    anchor: anchorOf({ system: 'kitchen', kind: record.kind, id: record.id }),
    on,
    improve,
    keep: String(keepDays ?? 'never'),
    how: sayProvenance(record.provenance),
    keepChoices: pictureKeepDays.map((days) => ({
      value: String(days ?? 'never'),
      label: keepWords(days),
      older: days === null ? 0 : sumOf(counts.filter(({ day }) => day < dayBefore(nextRun, days))),
    })),
  };
}

function keepWords(days: number | null): string {
  return days === null ? 'Until I delete them' : days === 365 ? 'A year' : `${days} days`;
}

function dayBefore(iso: string, days: number): string {
  return new Date(Date.parse(iso) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
