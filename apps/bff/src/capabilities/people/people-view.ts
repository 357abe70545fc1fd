import * as z from 'zod';
import { chip } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const person = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  /** Masked: enough to know which, too little to write to. */
  address: z.string(),
  /** "A message was sent on November 28, 2025", or that none was. */
  message: z.string(),
  wasWrittenTo: z.boolean(),
  how: z.string(),
});

const referral = person.extend({ name: z.string(), becameCustomer: z.boolean(), chips: z.array(chip) });
export type ReferralView = z.infer<typeof referral>;
export type ReferredByView = z.infer<typeof person>;

export const peopleView = sectionView(
  z.object({
    /** Whom the person told us about. */
    referrals: z.array(referral),
    /** Customers who gave us the person's own address. Nothing more of them is told. */
    referredBy: z.array(person),
    say: z.string(),
  }),
);
export type PeopleView = z.infer<typeof peopleView>;
