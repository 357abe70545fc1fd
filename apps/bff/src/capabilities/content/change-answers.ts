import { questionnaireKind } from '@micromart/domain/records/community';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { writtenText } from '../../platform/written-text.ts';

const ref = { system: questionnaireKind.system, kind: questionnaireKind.kind } as const;

/** `answers` by the place of their question: `q0`, `q1` and so on. */
export const changeAnswersInput = z.object({
  id: plainId(120),
  answers: z.record(z.stringFormat('question', /^q\d{1,3}$/), writtenText),
  ...changeInput,
});
export const deleteAnswersInput = z.object({ id: plainId(120), ...changeInput });

/** New answers to the same questions. */
export function changeAnswers(ctx: CustomerContext, { answers, ...edit }: z.infer<typeof changeAnswersInput>): Promise<ChangeResult> {
  const patch = (value: unknown) => {
    const asked = questionnaireKind.value.parse(value).answers;
    return { answers: asked.map(({ question, answer }, place) => ({ question, answer: answers[`q${place}`] ?? answer })) };
  };
  return changeRecord(ctx, { ...edit, ...ref, act: 'set', value: null, patch });
}

/** Removes the answers. Totals that name nobody stay with the system. */
export function deleteAnswers(ctx: CustomerContext, edit: z.infer<typeof deleteAnswersInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, ...ref, act: 'remove', value: null });
}
