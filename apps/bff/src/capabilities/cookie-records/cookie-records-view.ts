import * as z from 'zod';
import { rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

/** What the site has on record about the person's cookies and choices. */
export const cookieRecordsView = sectionView(
  z.object({
    optOut: z.object({
      entry: z.string(),
      anchor: z.string(),
      on: z.boolean(),
      /** "On since March 2, 2026: your browser asked for it with its Global Privacy Control signal." */
      how: z.string(),
    }),
    choices: z.array(
      z.object({
        purpose: z.enum(['preferences', 'advertising', 'statistics']),
        entry: z.string(),
        anchor: z.string(),
        name: z.string(),
        choice: z.enum(['allowed', 'declined', 'none']),
        how: z.string(),
      }),
    ),
    cookies: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        anchor: z.string(),
        entry: z.string(),
        name: z.string(),
        vendor: z.string(),
        purpose: z.string(),
        browser: z.string(),
        how: z.string(),
        /** Whether the browser that asks has one of this name. */
        isHere: z.boolean(),
      }),
    ),
    other: z.array(rowView),
  }),
);
export type CookieRecordsView = z.infer<typeof cookieRecordsView>;
