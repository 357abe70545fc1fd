import * as z from 'zod';
import { methodView } from '../../platform/present-method.ts';
import { sectionView } from '../../platform/section-view.ts';

/** What Stripe says while the person looks. */
export const paymentView = sectionView(
  z.object({
    /** False: this dashboard has no account at Stripe to ask with, so nobody here knows what it holds. */
    isConnected: z.boolean(),
    /** False: Stripe knows no customer for this person. */
    isKnown: z.boolean(),
    methods: z.array(methodView),
    /** "your name and e-mail address", which Stripe has besides; null: nothing else. */
    details: z.string().nullable(),
  }),
);
export type PaymentView = z.infer<typeof paymentView>;

/** `opened`: a page of Stripe's own, good for a few minutes. */
export const openedPortal = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('opened'), url: z.string() }),
  z.object({ outcome: z.literal('refused'), reason: z.string(), field: z.null() }),
  z.object({ outcome: z.literal('unavailable'), system: z.string(), since: z.string() }),
]);
export type OpenedPortal = z.infer<typeof openedPortal>;
