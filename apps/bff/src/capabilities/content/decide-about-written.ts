import { communityKinds, feedbackKind, reviewKind } from '@micromart/domain/records/community';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

const [{ system }] = communityKinds;
const written = { kind: z.enum([reviewKind.kind, feedbackKind.kind]), id: plainId(120), ...changeInput };

export const setPublicInput = z.object({ id: plainId(120), isPublic: formBoolean, ...changeInput });
export const setPromotionInput = z.object({ ...written, promotion: formBoolean });
export const takeNameOffInput = z.object(written);

/** Takes a review off the site, or puts it back. */
export function setPublic(ctx: CustomerContext, { isPublic, ...edit }: z.infer<typeof setPublicInput>): Promise<ChangeResult> {
  const patch = { state: isPublic ? 'public' : 'hidden' };
  return changeRecord(ctx, { ...edit, system, kind: reviewKind.kind, act: 'set', value: null, patch });
}

/** Whether it may be used in promotion from now on. */
export function setPromotion(ctx: CustomerContext, { promotion, ...edit }: z.infer<typeof setPromotionInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system, act: 'set', value: null, patch: { promotion } });
}

/** Takes the person's name off what they wrote: final, because afterwards nothing tells whose it was. */
export function takeNameOff(ctx: CustomerContext, edit: z.infer<typeof takeNameOffInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system, act: 'set', value: null, patch: { author: 'anonymous' }, isFinal: true });
}
