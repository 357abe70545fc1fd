import { deletionAtRecipientKind, type OptionalPurpose, optionalPurposes, purposeChoiceKind } from '@micromart/domain/records/sharing';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

const purposes = Object.keys(optionalPurposes) as [OptionalPurpose, ...OptionalPurpose[]];

export const setPurposeInput = z.object({ id: z.enum(purposes), allowed: formBoolean, ...changeInput });
export const askDeletionInput = z.object({ id: plainId(80), recipient: plainId(60), key: changeInput.key });

/** Allows a purpose or stops it: the same act, equally easy. */
export function setPurpose(ctx: CustomerContext, { allowed, ...edit }: z.infer<typeof setPurposeInput>): Promise<ChangeResult> {
  const value = { purpose: edit.id, allowed };
  return changeRecord(ctx, { ...edit, system: 'sharing', kind: purposeChoiceKind.kind, act: 'set', value });
}

/** Asks a recipient to delete what it has. The register notes when, and what comes back. */
export function askDeletion(ctx: CustomerContext, { id, recipient, key }: z.infer<typeof askDeletionInput>): Promise<ChangeResult> {
  const value = { recipient, askedAt: new Date().toISOString(), state: 'asked', answer: null, answeredAt: null };
  return changeRecord(ctx, { id, key, version: null, system: 'sharing', kind: deletionAtRecipientKind.kind, act: 'add', value });
}
