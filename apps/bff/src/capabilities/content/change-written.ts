import { feedbackKind, reviewKind } from '@micromart/domain/records/community';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { writtenText } from '../../platform/written-text.ts';

const starsInput = z.union([z.int(), z.stringFormat('stars', /^[1-5]$/).transform(Number)]);
export const changeReviewInput = z.object({
  id: plainId(120),
  title: writtenText,
  text: writtenText,
  /** 1 to 5. */
  stars: starsInput,
  ...changeInput,
});
export const changeFeedbackInput = z.object({ id: plainId(120), text: writtenText, ...changeInput });

/** The person's own words and stars, as they want them to read. */
export function changeReview(
  ctx: CustomerContext,
  { title, text, stars, ...edit }: z.infer<typeof changeReviewInput>,
): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, ...reviewRef, act: 'set', value: null, patch: { title, text, stars } });
}

export function changeFeedback(ctx: CustomerContext, { text, ...edit }: z.infer<typeof changeFeedbackInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, ...feedbackRef, act: 'set', value: null, patch: { text } });
}

const reviewRef = { system: reviewKind.system, kind: reviewKind.kind } as const;
const feedbackRef = { system: feedbackKind.system, kind: feedbackKind.kind } as const;
