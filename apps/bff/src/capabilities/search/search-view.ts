import * as z from 'zod';
import { clauseView, heldRow } from '../../platform/clause-view.ts';
import { methodView } from '../../platform/present-method.ts';

/** Log lines of one system that fit. `reached`: the day back to which was looked, when that is not the beginning. */
const foundLines = z.object({
  /** What the timeline calls this log in its address. */
  system: z.string(),
  name: z.string(),
  lines: z.array(z.object({ id: z.string(), text: z.string(), at: z.string() })),
  more: z.boolean(),
  reached: z.string().nullable(),
});

/** All texts are ready to read. */
export const searchView = z.object({
  /** As it was asked; empty: nothing was. */
  question: z.string(),
  /** The words of it that were looked for. */
  subject: z.array(z.string()),
  /** The clauses of the policy that the question is about, each with what is held under it. */
  answers: z.array(clauseView.extend({ policyHref: z.string() })),
  /** Ways to pay at Stripe that contain every word; all of them when the question is about payment data. */
  cards: z.array(methodView),
  /** Held values that contain every word, by the page that shows them. */
  groups: z.array(z.object({ title: z.string(), rows: z.array(heldRow), more: z.int() })),
  logs: z.array(foundLines),
  /** Systems that could not be asked just now. */
  notAsked: z.array(z.string()),
});
export type SearchView = z.infer<typeof searchView>;
