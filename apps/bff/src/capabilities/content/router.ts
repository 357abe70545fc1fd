import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import { changeAnswers, changeAnswersInput, deleteAnswers, deleteAnswersInput } from './change-answers.ts';
import { changeFeedback, changeFeedbackInput, changeReview, changeReviewInput } from './change-written.ts';
import { contentView } from './content-view.ts';
import { setPromotion, setPromotionInput, setPublic, setPublicInput, takeNameOff, takeNameOffInput } from './decide-about-written.ts';
import { readContent } from './read-content.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const contentRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read what was written', when: 'by-agents' },
    input: z.void(),
    output: contentView,
  }).query(({ ctx }) => readContent(ctx, readDeadline(ctx))),
  changeReview: procedure({ ...change, audit: { line: 'changed a review', when: 'always' }, input: changeReviewInput }).mutation(
    ({ ctx, input }) => changeReview(ctx, input),
  ),
  changeFeedback: procedure({ ...change, audit: { line: 'changed feedback', when: 'always' }, input: changeFeedbackInput }).mutation(
    ({ ctx, input }) => changeFeedback(ctx, input),
  ),
  setPublic: procedure({
    ...change,
    audit: { line: 'took a review off the site or put it back', when: 'always' },
    input: setPublicInput,
  }).mutation(({ ctx, input }) => setPublic(ctx, input)),
  setPromotion: procedure({ ...change, audit: { line: 'chose about promotion', when: 'always' }, input: setPromotionInput }).mutation(
    ({ ctx, input }) => setPromotion(ctx, input),
  ),
  takeNameOff: procedure({ ...change, audit: { line: 'took the name off', when: 'always' }, input: takeNameOffInput }).mutation(
    ({ ctx, input }) => takeNameOff(ctx, input),
  ),
  changeAnswers: procedure({ ...change, audit: { line: 'changed answers', when: 'always' }, input: changeAnswersInput }).mutation(
    ({ ctx, input }) => changeAnswers(ctx, input),
  ),
  deleteAnswers: procedure({ ...change, audit: { line: 'deleted answers', when: 'always' }, input: deleteAnswersInput }).mutation(
    ({ ctx, input }) => deleteAnswers(ctx, input),
  ),
});
