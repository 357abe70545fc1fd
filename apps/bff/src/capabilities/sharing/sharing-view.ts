import * as z from 'zod';
import { sectionView } from '../../platform/section-view.ts';

const ledgerLine = z.object({
  anchor: z.string(),
  recipient: z.string(),
  when: z.string(),
  /** Names of the data: "Name, E-mail". */
  what: z.string(),
  purpose: z.string(),
  /** "Needed for your contract". */
  ground: z.string(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

const option = z.object({ value: z.string(), label: z.string() });

const choice = z.object({
  id: z.string(),
  anchor: z.string(),
  /** Null: no choice is on record. */
  version: z.string().nullable(),
  allowed: z.boolean().nullable(),
  entry: z.string(),
  name: z.string(),
  sentence: z.string(),
  /** The honest sentence of the catalogue. */
  say: z.string(),
  /** The policy's own words; null where there are none. */
  quote: z.string().nullable(),
  how: z.string().nullable(),
  /** How often the register says that something was sent for it, and the filter that lists those. */
  sent: z.object({ text: z.string(), href: z.string() }).nullable(),
});
export type PurposeChoiceView = z.infer<typeof choice>;

const recipient = z.object({
  id: z.string(),
  anchor: z.string(),
  name: z.string(),
  task: z.string(),
  /** "Under contract since September 1, 2023", or that none is on record. */
  contract: z.string(),
  /** "Essential", "allowed by you", "stopped by you". */
  standing: z.string(),
  isOptional: z.boolean(),
  /** "Asked on …", "Confirmed …", "Refused …" with their answer; null: never asked. */
  deletion: z.string().nullable(),
  isAsked: z.boolean(),
  /** The id under which the next request goes; null where it cannot be asked. */
  nextRequest: z.string().nullable(),
});
export type HolderView = z.infer<typeof recipient>;

export const sharingView = sectionView(
  z.object({
    /** J7. Null: the register gave no count, so nothing is claimed. */
    sales: z.object({ count: z.string(), proof: z.string() }).nullable(),
    ledger: z.object({
      lines: z.array(ledgerLine),
      /** Of how many that fit, and of how many in all. */
      fitting: z.int(),
      all: z.int(),
      recipients: z.array(option),
      purposes: z.array(option),
      asked: z.object({ recipient: z.string(), purpose: z.string() }),
    }),
    choices: z.array(choice),
    holders: z.array(recipient),
    /** L2. */
    releases: z.array(z.object({ anchor: z.string(), to: z.string(), when: z.string(), what: z.string(), reason: z.string() })),
  }),
);
export type SharingView = z.infer<typeof sharingView>;
