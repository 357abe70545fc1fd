import { channelKind, openTrackingKind, topicChoiceKind } from '@micromart/domain/records/messaging';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const setChoiceInput = z.object({ id: plainId(120), on: formBoolean, ...changeInput });
export const stopMarketingInput = z.object({ key: changeInput.key });
export const setOpenTrackingInput = z.object({ on: formBoolean, ...changeInput });
export const forgetPushInput = z.object({ id: plainId(120), ...changeInput });

/** One topic on one channel, on or off. */
export function setChoice(ctx: CustomerContext, { on, ...edit }: z.infer<typeof setChoiceInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: 'messaging', kind: topicChoiceKind.kind, act: 'set', value: null, patch: { on } });
}

/** Every optional topic off on every channel, in one act. */
export function stopMarketing(ctx: CustomerContext, { key }: z.infer<typeof stopMarketingInput>): Promise<ChangeResult> {
  return changeRecord(ctx, {
    system: 'messaging',
    kind: topicChoiceKind.kind,
    id: 'all',
    act: 'stop-marketing',
    value: null,
    version: null,
    key,
  });
}

/** Whether opening, reading or receiving is noted. */
export function setOpenTracking(ctx: CustomerContext, { on, ...edit }: z.infer<typeof setOpenTrackingInput>): Promise<ChangeResult> {
  return changeRecord(ctx, {
    ...edit,
    system: 'messaging',
    kind: openTrackingKind.kind,
    id: 'main',
    act: 'set',
    value: null,
    patch: { on },
  });
}

/** Forgets the push token of one phone or browser. */
export function forgetPush(ctx: CustomerContext, edit: z.infer<typeof forgetPushInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: 'messaging', kind: channelKind.kind, act: 'remove', value: null });
}
