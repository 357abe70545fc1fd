import * as z from 'zod';
import { sectionView } from '../../platform/section-view.ts';

/** J1 and J3: what the data was used for, and with what effect. Each part is of a system of its own. */
export const dataUseView = z.object({
  /** What your data changed for you. */
  suggestions: sectionView(
    z.array(z.object({ anchor: z.string(), where: z.string(), effect: z.string(), from: z.string(), when: z.string() })),
  ),
  /** Whether suggestions are made at all; null: the account system could not be asked. */
  personalise: z.boolean().nullable(),
  /** What agents could see while they helped. */
  conversations: sectionView(
    z.array(
      z.object({ anchor: z.string(), href: z.string(), subject: z.string(), isOpen: z.boolean(), saw: z.string(), when: z.string() }),
    ),
  ),
});
export type DataUseView = z.infer<typeof dataUseView>;
