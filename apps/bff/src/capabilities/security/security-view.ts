import * as z from 'zod';
import { rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const incidentView = z.object({
  anchor: z.string(),
  title: z.string(),
  what: z.string(),
  whatToDo: z.string(),
  /** Names of the data it touched. */
  touched: z.string(),
  /** "Happened October 1, 2025. We told you October 4, 2025." */
  when: z.string(),
});

export const securityView = sectionView(
  z.object({
    /** K2: ways to sign in, changed at the sign-in itself. */
    factors: z.array(rowView),
    /** The provider's own page for them; null when it has none that we know of. */
    factorsUrl: z.string().nullable(),
    /** K3: what could be safer, worked out from how things stand; empty when there is nothing to say. */
    tips: z.array(z.string()),
    /** K4: `allowed` null: never chosen. */
    supportAccess: z.object({
      version: z.string().nullable(),
      anchor: z.string(),
      allowed: z.boolean().nullable(),
      how: z.string().nullable(),
    }),
    /** K6: newest first. */
    incidents: z.array(incidentView),
  }),
);
export type SecurityView = z.infer<typeof securityView>;
