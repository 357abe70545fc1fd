import { captureKind } from '@micromart/domain/records/kitchen';
import { type DemoRecord, from, held } from './demo-record.ts';

/** The setting of a camera. Not changed since the device was linked, unless `chosen` says when the person did. */
export function capture(
  deviceId: string,
  setting: { on: boolean; keepDays: 7 | 30 | 90 | 365 | null },
  linked: string,
  chosen?: string,
): DemoRecord {
  const origin = chosen === undefined ? from('site', 'set when you linked the device', linked) : from('given', 'in the app', chosen);
  return held(captureKind, deviceId, { deviceId, ...setting, improve: false }, origin);
}
