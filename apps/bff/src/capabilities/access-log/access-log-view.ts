import * as z from 'zod';

const accessLineView = z.object({
  anchor: z.string(),
  /** "Support, agent 4471" or "The daily search for card numbers". */
  who: z.string(),
  /** "support staff", "a system of ours", "you". */
  role: z.string(),
  /** What was done, and why: "Searched everything we hold for card numbers". */
  what: z.string(),
  /** How it ended, where that is worth saying. */
  ended: z.string().nullable(),
  when: z.string(),
});
export type AccessLineView = z.infer<typeof accessLineView>;

const lines = z.object({
  lines: z.array(accessLineView),
  /** Where the earlier ones go on; null: there are none. */
  next: z.string().nullable(),
});

/** K4. `people`: support staff; `systems`: tasks of ours that run by themselves; `own`: what the person did. */
export const accessLogView = z.object({ people: lines, systems: lines, own: lines });
export type AccessLogView = z.infer<typeof accessLogView>;
