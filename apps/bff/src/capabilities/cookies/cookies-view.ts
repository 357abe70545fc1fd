import * as z from 'zod';

const purpose = z.enum(['preferences', 'advertising', 'statistics']);

/** What stands in the browser that asks. No system is asked for it, and nobody has to be signed in. Texts are ready to read. */
export const cookiesView = z.object({
  /** The browser sends the Global Privacy Control signal. */
  gpc: z.boolean(),
  /** "Do not sell or share" was said in this browser: "on January 5, 2026"; null: it was not. */
  optedOut: z.string().nullable(),
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
      /** Declined, and still in this browser: how they were set keeps us from deleting them. */
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
