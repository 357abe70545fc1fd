import { linkedServiceKind, recipientKind } from '@micromart/domain/records/sharing';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const setAllowedInput = z.object({ id: plainId(120), allowed: formBoolean, ...changeInput });
export const disconnectInput = z.object({ id: plainId(120), ...changeInput });

/** Withdraws consent to a recipient or gives it back: the same act, equally easy. */
export function setAllowed(ctx: CustomerContext, { allowed, ...edit }: z.infer<typeof setAllowedInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: 'sharing', kind: recipientKind.kind, act: 'set', value: null, patch: { allowed } });
}

/** Ends the connection to a service that the person linked. */
export function disconnectService(ctx: CustomerContext, edit: z.infer<typeof disconnectInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: 'sharing', kind: linkedServiceKind.kind, act: 'remove', value: null });
}
