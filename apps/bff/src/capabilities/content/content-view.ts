import * as z from 'zod';
import { chip, rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const written = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  text: z.string(),
  /** Whether the person's name stands beside it. Once it is off, it stays off. */
  isNamed: z.boolean(),
  /** Whether it may be used in promotion from now on. */
  promotion: z.boolean(),
  /** "Used in “Slow Sundays”: the front page of the shop, March 1, 2025". */
  used: z.array(z.string()),
  chips: z.array(chip),
  /** How we got it, and how long it is kept. */
  how: z.string(),
});

const review = written.extend({ product: z.string(), stars: z.int(), title: z.string(), isPublic: z.boolean() });
export type ReviewView = z.infer<typeof review>;

const feedback = written.extend({ about: z.string() });
export type FeedbackView = z.infer<typeof feedback>;

const questionnaire = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  title: z.string(),
  isOpen: z.boolean(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  how: z.string(),
});
export type QuestionnaireView = z.infer<typeof questionnaire>;

export const contentView = sectionView(
  z.object({
    reviews: z.array(review),
    feedback: z.array(feedback),
    questionnaires: z.array(questionnaire),
    /** What the policy says about all of it, in plain words, by catalogue id. */
    clauses: z.array(z.object({ entry: z.string(), name: z.string(), sentence: z.string(), say: z.string() })),
    /** What the system sent and the catalogue does not know. */
    other: z.array(rowView),
  }),
);
export type ContentView = z.infer<typeof contentView>;
