import { findRecordKind } from '@micromart/domain/record-kinds';
import { addressKind } from '@micromart/domain/records/accounts';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const changeValueInput = z.object({
  kind: plainId(60),
  id: plainId(120),
  act: z.enum(['set', 'clear', 'add', 'remove']),
  value: z.unknown(),
  ...changeInput,
});

/** Sets, clears, adds or removes one value of the account system. Contacts have acts of their own. */
export async function changeValue(ctx: CustomerContext, input: z.infer<typeof changeValueInput>): Promise<ChangeResult> {
  const kind = findRecordKind('accounts', input.kind);
  if (kind?.control === 'contact')
    return { outcome: 'refused', reason: 'This changes once a code sent to the new address came back.', field: null };
  const id = input.kind === addressKind.kind && input.act === 'add' ? input.key : input.id;
  // A switch sends only what it switches; the rest of the record stays as it is.
  if (kind?.control !== 'switch' || input.version === null) return changeRecord(ctx, { ...input, system: 'accounts', id });
  const patch = z.record(z.string(), z.unknown()).safeParse(input.value);
  if (!patch.success) return { outcome: 'refused', reason: 'This says neither yes nor no.', field: null };
  return changeRecord(ctx, { ...input, value: null, patch: patch.data, system: 'accounts', id });
}
