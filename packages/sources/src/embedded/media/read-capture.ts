import { captureKind, deviceKind } from '@micromart/domain/records/kitchen';
import type * as z from 'zod';
import type { HeldRecordTable } from '../held-record-table.ts';

export type Capture = z.infer<typeof captureKind.value>;

/** The settings of the person's cameras. */
export async function readCapture(records: HeldRecordTable, person: string): Promise<Capture[]> {
  const { records: held } = await records.read(person, [captureKind.kind], null, 1000);
  return held.map(({ value }) => captureKind.value.parse(value));
}

/** Days by device; a device without a setting is not in it. */
export async function readKeepDays(records: HeldRecordTable, person: string): Promise<Map<string, number | null>> {
  return new Map((await readCapture(records, person)).map(({ deviceId, keepDays }) => [deviceId, keepDays]));
}

/** Whether this device may take pictures now: it is linked, not on its way out, and its setting says so. */
export async function mayTakePictures(records: HeldRecordTable, person: string, deviceId: string): Promise<boolean> {
  const { records: held } = await records.read(person, [captureKind.kind, deviceKind.kind], null, 1000);
  const device = held.find(({ kind, id }) => kind === deviceKind.kind && id === deviceId);
  if (!device || deviceKind.value.parse(device.value).pending !== null) return false;
  return held.some(({ kind, id, value }) => kind === captureKind.kind && id === deviceId && captureKind.value.parse(value).on);
}
