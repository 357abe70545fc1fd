import { recordAct } from '@micromart/domain/held-record';
import { connectedSystems } from '@micromart/domain/systems';
import * as z from 'zod';
import { plainId } from './plain-id.ts';

/** Names one record of one system: what a change and an "About this" speak of. */
export const recordRef = z.object({
  system: z.enum(connectedSystems),
  kind: plainId(60),
  id: plainId(120),
});
export type RecordRef = z.infer<typeof recordRef>;

export const chip = z.object({ tone: z.enum(['good', 'needs-you', 'plain']), text: z.string() });

/** One line of the page: what it is, the value, how we got it, what can be done. All texts are ready to read. */
export const rowView = recordRef.extend({
  /** Anchor in the page, such as `accounts-email-main`. */
  anchor: z.string(),
  /** Catalogue id, such as `C3`. */
  entry: z.string(),
  label: z.string(),
  /** Lines of the value as a person reads them; empty when nothing is held. */
  lines: z.array(z.string()),
  /** The value as its editor takes it; shape by `control`. */
  value: z.unknown(),
  /** Null when nothing is held yet. */
  version: z.string().nullable(),
  /** "You told us when you registered, March 3, 2024"; null when nothing is held. */
  how: z.string().nullable(),
  chips: z.array(chip),
  control: z.enum(['text', 'contact', 'address', 'date', 'choice', 'choices', 'region', 'switch', 'device', 'chapter', 'none']),
  /** For `choice` and `choices`. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** What may be done here by this person now. */
  acts: z.array(recordAct),
  /** Said in the editor: what is lost when it is withheld; or why it cannot be changed here. */
  note: z.string().nullable(),
  sensitive: z.boolean(),
});
export type RowView = z.infer<typeof rowView>;
