import * as z from 'zod';

const purpose = z.enum(['preferences', 'advertising', 'statistics']);

/** What counts in the browser that asks: its own choices and, of somebody signed in, those of the account where it has none. Texts are ready to read. */
export const cookiesView = z.object({
  /** The browser sends the Global Privacy Control signal. */
  gpc: z.boolean(),
  /** "Do not sell or share" was said in this browser: "on January 5, 2026"; null: it was not. */
  optedOut: z.string().nullable(),
  /** The account says it: "since January 5, 2026"; null: it does not, or could not be asked. */
  optedOutOnAccount: z.string().nullable(),
  /** The system that could not be asked what the account says. */
  missing: z.array(z.string()),
  purposes: z.array(
    z.object({
      purpose,
      entry: z.string(),
      anchor: z.string(),
      name: z.string(),
      sentence: z.string(),
      /** What is lost without them. */
      lost: z.string(),
      choice: z.enum(['allowed', 'declined', 'none']),
      /** The day on which the account chose what counts here; null: the browser itself chose, or nobody. */
      chosenOnAccount: z.string().nullable(),
      /** Declined, and still in this browser. */
      left: z.array(z.string()),
    }),
  ),
  cookies: z.array(
    z.object({
      name: z.string(),
      anchor: z.string(),
      /** "Micromart"; null: we do not know it. */
      vendor: z.string().nullable(),
      purpose: z.string(),
      what: z.string(),
      life: z.string().nullable(),
      /** False for what this page itself needs. */
      canDelete: z.boolean(),
    }),
  ),
});
export type CookiesView = z.infer<typeof cookiesView>;
