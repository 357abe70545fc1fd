import { referralKind, referredByKind } from '@micromart/domain/records/community';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const forgetPersonInput = z.object({ kind: z.enum([referralKind.kind, referredByKind.kind]), id: plainId(120), ...changeInput });

/** Removes what we keep of somebody the person told us about, or that somebody gave us the person's address. */
export function forgetPerson(ctx: CustomerContext, edit: z.infer<typeof forgetPersonInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: referralKind.system, act: 'remove', value: null });
}
