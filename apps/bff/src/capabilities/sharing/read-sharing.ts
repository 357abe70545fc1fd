import { entryOf } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { legalReleaseKind, type OptionalPurpose, optionalPurposes, purposeChoiceKind, salesKind } from '@micromart/domain/records/sharing';
import * as z from 'zod';
import { anchorOf } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayEntries } from '../../platform/say-names.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import { presentHolders } from './present-holders.ts';
import { type Disclosure, disclosuresOf, presentLedger } from './present-ledger.ts';
import type { PurposeChoiceView, SharingView } from './sharing-view.ts';

const wish = z.string().max(60).optional().catch(undefined);
/** Filters of the ledger; `all`: not the newest only. */
export const readSharingInput = z.object({ recipient: wish, purpose: wish, all: z.literal('1').optional().catch(undefined) }).default({});

/** The ledger of what left us, what may be stopped, and what recipients were asked. */
export async function readSharing(ctx: CustomerContext, input: z.infer<typeof readSharingInput>): Promise<SharingView> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const sourced = await ctx.services.sources.sharing.read({ subject: ctx.person, kinds: [] }, asking);
  return presentSection('sharing', sourced, (records) => {
    const { known } = splitUnknown(ctx, 'sharing', records);
    const disclosures = disclosuresOf(known);
    return {
      sales: presentSales(known, disclosures.length),
      ledger: presentLedger(disclosures, input),
      choices: (Object.keys(optionalPurposes) as OptionalPurpose[]).map((purpose) => presentChoice(purpose, known, disclosures)),
      holders: presentHolders(known),
      releases: known.filter(({ kind }) => kind === legalReleaseKind.kind).map(presentRelease),
    };
  });
}

/** The register's own count, and how many lines it was counted from. */
function presentSales(records: readonly HeldRecord[], lines: number): { count: string; proof: string } | null {
  const record = records.find(({ kind }) => kind === salesKind.kind);
  if (record === undefined) return null;
  const { count, countedAt } = record.value as z.infer<typeof salesKind.value>;
  const times = lines === 1 ? 'once' : `${lines} times`;
  return {
    count: `${count} ${count === 1 ? 'sale' : 'sales'}`,
    proof: `Counted in the register on ${sayDay(countedAt)}. It lists each time that data of yours left us: ${times}. Each stands below with its purpose and its ground.`,
  };
}

/** The purposes of the register's lines that a choice is about. */
const linesFor: Readonly<Record<OptionalPurpose, readonly string[]>> = {
  improve: ['improve'],
  analytics: ['analytics'],
  'share-to-improve': ['improve', 'share-with-providers'],
  'visitor-figures': ['advertising'],
};

function presentChoice(purpose: OptionalPurpose, records: readonly HeldRecord[], disclosures: readonly Disclosure[]): PurposeChoiceView {
  const { name, policy } = optionalPurposes[purpose];
  const entry = entryOf(policy);
  const record = records.find(({ kind, id }) => kind === purposeChoiceKind.kind && id === purpose);
  const sent = disclosures.filter((one) => linesFor[purpose].includes(one.purpose));
  const first = sent[0];
  return {
    id: purpose,
    anchor: anchorOf({ system: 'sharing', kind: purposeChoiceKind.kind, id: purpose }),
    version: record?.version ?? null,
    allowed: record === undefined ? null : (record.value as z.infer<typeof purposeChoiceKind.value>).allowed,
    entry: policy,
    name,
    sentence: entry.sentence,
    say: entry.say,
    quote: entry.clause.quote ?? null,
    how: record === undefined ? null : sayProvenance(record.provenance),
    sent:
      first === undefined
        ? null
        : {
            text: sent.length === 1 ? 'Sent once so far' : `Sent ${sent.length} times so far`,
            href: `/sharing?${new URLSearchParams({ purpose: first.purpose }).toString()}#ledger`,
          },
  };
}

function presentRelease({ kind, id, value }: HeldRecord) {
  const { to, at, entries, reason } = value as z.infer<typeof legalReleaseKind.value>;
  return { anchor: anchorOf({ system: 'sharing', kind, id }), to, when: sayDay(at), what: sayEntries(entries), reason };
}
