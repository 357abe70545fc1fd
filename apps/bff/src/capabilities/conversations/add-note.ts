import { conversationKind } from '@micromart/domain/records/care';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { writtenText } from '../../platform/written-text.ts';

export const addNoteInput = z.object({ id: plainId(120), text: writtenText, ...changeInput });

/** A note that corrects what was written down. It stands beside the original; the system dates it. */
export function addNote(ctx: CustomerContext, { text, ...edit }: z.infer<typeof addNoteInput>): Promise<ChangeResult> {
  const patch = (value: unknown) => ({
    notes: [...conversationKind.value.parse(value).notes, { at: new Date().toISOString(), text }],
  });
  return changeRecord(ctx, { ...edit, system: conversationKind.system, kind: conversationKind.kind, act: 'set', value: null, patch });
}
