import { deviceIdentifierKind, deviceKind } from '@micromart/domain/records/kitchen';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const deviceActInput = z.object({ id: plainId(120), ...changeInput });
type DeviceAct = z.infer<typeof deviceActInput>;

/** Takes the device off the account; an offline one obeys when it is next online. */
export function unlinkDevice(ctx: CustomerContext, edit: DeviceAct): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: deviceKind.system, kind: deviceKind.kind, act: 'unlink', value: null });
}

/** "Sold or gave it away": unlink, forget who used it, rotate its identifiers. */
export function handOverDevice(ctx: CustomerContext, edit: DeviceAct): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: deviceKind.system, kind: deviceKind.kind, act: 'hand-over', value: null });
}

/** Gives one identifier a new value, so that what comes next is not joined with what was before. */
export function rotateIdentifier(ctx: CustomerContext, edit: DeviceAct): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: deviceIdentifierKind.system, kind: deviceIdentifierKind.kind, act: 'rotate', value: null });
}
