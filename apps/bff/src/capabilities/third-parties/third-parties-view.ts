import * as z from 'zod';
import { rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const recipientView = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  name: z.string(),
  /** "Takes your payments". */
  task: z.string(),
  /** Names of your data it gets. */
  gets: z.array(z.string()),
  /** "Since March 3, 2024. Last sent 2 days ago." or "You stopped this on ...". */
  how: z.string(),
  essential: z.boolean(),
  allowed: z.boolean(),
  /** What stopping means, in words; said before the act. */
  consequence: z.string(),
  policyUrl: z.string(),
});
export type RecipientView = z.infer<typeof recipientView>;

const linkedServiceView = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  how: z.string(),
  policyUrl: z.string(),
});

export const thirdPartiesView = sectionView(
  z.object({
    recipients: z.array(recipientView),
    linked: z.array(linkedServiceView),
    /** "0 sales", counted from the register; null when the register said nothing. */
    sales: z.string().nullable(),
    /** What the system sent and the catalogue does not know. */
    other: z.array(rowView),
  }),
);
export type ThirdPartiesView = z.infer<typeof thirdPartiesView>;
