import * as z from 'zod';
import { recordRef, rowView } from './row-view.ts';
import { switchView } from './switch-of.ts';

/** One thing that is held, among things of many kinds. */
export const heldRow = recordRef.extend({
  anchor: z.string(),
  label: z.string(),
  lines: z.array(z.string()),
  how: z.string(),
  /** Where it stands and can be changed; null: no page shows it yet. */
  href: z.string().nullable(),
  /** An on or off that can be turned right here. */
  turn: switchView.nullable(),
  /** A value of the account system: as its own row takes it. */
  row: rowView.nullable(),
  /** It is listed under an earlier clause of the same view too: there it can be changed. */
  isRepeated: z.boolean(),
});
export type HeldRow = z.infer<typeof heldRow>;

/** One clause of the policy with this person's own data under it. All texts are ready to read. */
export const clauseView = z.object({
  entry: z.string(),
  name: z.string(),
  sentence: z.string(),
  quote: z.string().nullable(),
  say: z.string(),
  why: z.array(z.string()),
  kept: z.string(),
  /** How it is changed, and how it is deleted or stopped. */
  change: z.string().nullable(),
  stop: z.string().nullable(),
  /** Where it is shown in full, with everything that can be done. */
  place: z.object({ href: z.string(), title: z.string() }).nullable(),
  /** "We hold 3 of this." or "We hold nothing here." or that it could not be asked; null where there is nothing to hold, or nobody is signed in. */
  holds: z.string().nullable(),
  /** False when a system that holds it could not be asked. */
  isComplete: z.boolean(),
  /** What is held about the same at another place; null: nothing that is known, or nobody is signed in. */
  beside: z.object({ says: z.string(), href: z.string(), title: z.string() }).nullable(),
  rows: z.array(heldRow),
  /** Held beyond `rows`. */
  more: z.int(),
  /** What this page itself knows of it, as sentences. */
  notes: z.array(z.string()),
  /** Where the policy says two things that do not go together. */
  careful: z.array(z.object({ id: z.string(), says: z.array(z.string()), shown: z.string() })),
  /** What the policy does not say about it; the answer is the operator's. */
  silent: z.array(z.object({ id: z.string(), question: z.string(), answer: z.string().nullable() })),
});
export type ClauseView = z.infer<typeof clauseView>;
