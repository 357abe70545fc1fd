import { deviceKind } from '@micromart/domain/records/kitchen';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const changeDeviceInput = z.object({
  id: plainId(120),
  name: z.string().max(200),
  room: z.string().max(200),
  ...changeInput,
});

/** A new name or room. Everything else is told by the device itself. */
export function changeDevice(ctx: CustomerContext, { name, room, ...edit }: z.infer<typeof changeDeviceInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: deviceKind.system, kind: deviceKind.kind, act: 'set', value: null, patch: { name, room } });
}
