import * as z from 'zod';

/** What the catalogue says of a clause to the person whose data it is about. All texts ready to read. */
const aboutClause = z.object({
  entry: z.string(),
  name: z.string(),
  sentence: z.string(),
  clause: z.object({ heading: z.string(), quote: z.string().nullable() }),
  purposes: z.array(z.string()),
  givenTo: z.array(z.string()),
  withheld: z.string().nullable(),
  say: z.string(),
  sensitive: z.boolean(),
});

/** What "About this" opens: the clause, the origin, the purposes, the recipients, the changes. */
export const aboutView = aboutClause.extend({
  /** "You, when you registered, March 3, 2024"; null when nothing is held. */
  source: z.string().nullable(),
  keptUntil: z.string(),
  /** "You, May 12, 2026" or "Nobody has changed it since". */
  lastChanged: z.string(),
  history: z.array(
    z.object({
      seq: z.string(),
      at: z.string(),
      who: z.string(),
      from: z.string(),
      to: z.string(),
      canUndo: z.boolean(),
    }),
  ),
});
export type AboutClause = z.infer<typeof aboutClause>;
export type AboutView = z.infer<typeof aboutView>;
