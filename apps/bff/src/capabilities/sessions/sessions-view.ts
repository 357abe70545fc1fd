import * as z from 'zod';

/** A place where the person is signed in. `id` is a public name of the session, not its cookie. */
const sessionView = z.object({
  id: z.string(),
  anchor: z.string(),
  /** "Firefox on Windows". */
  label: z.string(),
  /** "Signed in March 3, 2024, 14:02, last used just now". */
  how: z.string(),
  thisOne: z.boolean(),
});

export const sessionsView = z.object({ sessions: z.array(sessionView) });
export type SessionsView = z.infer<typeof sessionsView>;
