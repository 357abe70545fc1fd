import * as z from 'zod';
import { sectionView } from '../../platform/section-view.ts';

/** The companies that the policy names for news, advertising and counting, each as the sharing register has it. Texts are ready to read. */
export const adPartnersView = sectionView(
  z.object({
    partners: z.array(
      z.object({
        recipient: z.enum(['hubspot', 'google-analytics']),
        entry: z.string(),
        /** Of the record in the register, for "About"; null: the register has none. */
        id: z.string().nullable(),
        version: z.string().nullable(),
        anchor: z.string(),
        name: z.string(),
        /** Names of the data that it gets; empty when it gets nothing. */
        gets: z.array(z.string()),
        /** Its own id of the person, masked; null: none is on record. */
        knownAs: z.string().nullable(),
        sync: z.string(),
        consent: z.string(),
        /** "Asked to delete on March 2, 2026. No answer yet."; null: never asked. */
        deletion: z.string().nullable(),
        /** I7: the contract that binds it. */
        contract: z.string(),
        say: z.string(),
        /** What withdrawing loses. */
        lost: z.string(),
        isAllowed: z.boolean(),
        /** It may be stopped, or asked to delete: false while an answer is waited for and nothing goes there any more. */
        canAsk: z.boolean(),
      }),
    ),
  }),
);
export type AdPartnersView = z.infer<typeof adPartnersView>;
