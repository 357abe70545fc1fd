import * as z from 'zod';
import { rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

/** A change of e-mail or phone that waits for its code. `target` is what the person typed; only they see it. */
const pendingContactChange = z.object({
  contact: z.enum(['email', 'phone']),
  id: z.string(),
  target: z.string(),
  expiresAt: z.string(),
});

export const personalInfoView = sectionView(
  z.object({
    rows: z.array(rowView),
    /** What the system sent and the catalogue does not know: shown, never dropped. */
    other: z.array(rowView),
    pending: z.array(pendingContactChange),
  }),
);
export type PersonalInfoView = z.infer<typeof personalInfoView>;

export const startedContactChange = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('code-sent'), pending: pendingContactChange }),
  z.object({ outcome: z.literal('refused'), reason: z.string() }),
  z.object({ outcome: z.literal('too-many'), minutes: z.int() }),
  z.object({ outcome: z.literal('unavailable'), system: z.string(), since: z.string() }),
]);
export type StartedContactChange = z.infer<typeof startedContactChange>;

export const confirmedContactChange = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('changed') }),
  z.object({ outcome: z.literal('wrong-code'), left: z.int() }),
  z.object({ outcome: z.literal('expired') }),
  z.object({ outcome: z.literal('taken') }),
  /** The answer was lost; the worker finds out. */
  z.object({ outcome: z.literal('unknown'), system: z.string(), since: z.string() }),
  z.object({ outcome: z.literal('unavailable'), system: z.string(), since: z.string() }),
]);
export type ConfirmedContactChange = z.infer<typeof confirmedContactChange>;

/** What the address editor needs: the countries by English name, and the fields of one of them in its own order. */
export const addressForm = z.object({
  countries: z.array(z.object({ code: z.string(), name: z.string() })),
  fields: z.array(
    z.object({
      name: z.enum(['recipient', 'organization', 'street', 'sublocality', 'locality', 'region', 'postcode']),
      label: z.string(),
      required: z.boolean(),
      autocomplete: z.string(),
    }),
  ),
});
export type AddressForm = z.infer<typeof addressForm>;
