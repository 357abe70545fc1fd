import * as z from 'zod';
import { sectionView } from '../../platform/section-view.ts';

/** K2: when and where somebody signed in with this account, as the account system wrote it down. */
export const signInsView = sectionView(
  z.object({
    lines: z.array(z.object({ anchor: z.string(), text: z.string(), when: z.string(), place: z.string().nullable() })),
    /** True: there are earlier ones, which stand under Activity. */
    hasMore: z.boolean(),
  }),
);
export type SignInsView = z.infer<typeof signInsView>;
