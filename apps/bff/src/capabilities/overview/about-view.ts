import * as z from 'zod';

/** What "About this" opens: the clause, the origin, the purposes, the recipients, the changes. All texts ready to read. */
export const aboutView = z.object({
  entry: z.string(),
  name: z.string(),
  sentence: z.string(),
  clause: z.object({ heading: z.string(), quote: z.string().nullable() }),
  /** "You, when you registered, March 3, 2024"; null when nothing is held. */
  source: z.string().nullable(),
  purposes: z.array(z.string()),
  keptUntil: z.string(),
  givenTo: z.array(z.string()),
  /** "You, May 12, 2026" or "Nobody has changed it since". */
  lastChanged: z.string(),
  withheld: z.string().nullable(),
  say: z.string(),
  sensitive: z.boolean(),
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
export type AboutView = z.infer<typeof aboutView>;
