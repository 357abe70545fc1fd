import { entryOf, findEntry } from '@micromart/domain/catalogue/catalogue';
import { recipientWords } from '@micromart/domain/catalogue/parties';
import type { HeldRecord } from '@micromart/domain/held-record';
import { deletionAtRecipientKind, recipientKind } from '@micromart/domain/records/sharing';
import type * as z from 'zod';
import { maskMiddle } from '../../platform/mask.ts';
import { anchorOf } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayAgo, sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { AdPartnersView } from './ad-partners-view.ts';

type Partner = Extract<AdPartnersView, { state: 'fresh' }>['data']['partners'][number];
type Deletion = z.infer<typeof deletionAtRecipientKind.value>;

const entries = { hubspot: 'I5', 'google-analytics': 'I6' } as const;

/** What HubSpot and Google Analytics have, on what ground, and what was asked of them. */
export async function readAdPartners(ctx: CustomerContext): Promise<AdPartnersView> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const kinds = [recipientKind.kind, deletionAtRecipientKind.kind];
  const sourced = await ctx.services.sources.sharing.read({ subject: ctx.person, kinds }, asking);
  return presentSection('sharing', sourced, (records) => {
    const { known } = splitUnknown(ctx, 'sharing', records);
    return { partners: (Object.keys(entries) as (keyof typeof entries)[]).map((recipient) => present(recipient, known)) };
  });
}

function present(recipient: keyof typeof entries, known: readonly HeldRecord[]): Partner {
  const record = known.find(({ kind, id }) => kind === recipientKind.kind && id === recipient);
  const held = record === undefined ? null : recipientKind.value.parse(record.value);
  const entry = entryOf(entries[recipient]);
  const last = known
    .filter(({ kind }) => kind === deletionAtRecipientKind.kind)
    .map(({ value }) => value as Deletion)
    .filter((deletion) => deletion.recipient === recipient)
    .at(-1);
  const face = {
    recipient,
    entry: entry.id,
    id: record?.id ?? null,
    version: record?.version ?? null,
    anchor: anchorOf({ system: 'sharing', kind: recipientKind.kind, id: recipient }),
    name: held?.name ?? recipientWords[recipient].name,
    deletion: last === undefined ? null : sayDeletion(last),
    say: entry.say,
    lost: entry.withheld ?? '',
  };
  if (held === null) return { ...face, gets: [], knownAs: null, sync: '', consent: '', contract: '', isAllowed: false, canAsk: false };
  return {
    ...face,
    gets: held.entries.map((id) => findEntry(id)?.name ?? id),
    knownAs: held.knownAs === undefined ? null : maskMiddle(held.knownAs),
    sync: held.lastSentAt === null ? 'Nothing sent yet.' : `Last sent ${sayAgo(held.lastSentAt)}.`,
    consent: held.allowed
      ? `Allowed since ${sayDay(held.since)}.`
      : `Stopped by you${held.stoppedAt === null ? '' : ` on ${sayDay(held.stoppedAt)}`}.`,
    contract:
      held.contractDate === null
        ? 'No contract is on record with us.'
        : `Its contract with us of ${sayDay(held.contractDate)} lets it use this only to help us.`,
    isAllowed: held.allowed,
    canAsk: held.allowed || last?.state !== 'asked',
  };
}

/** Until the recipient answers, the state stays "asked". */
function sayDeletion({ state, askedAt, answer, answeredAt }: Deletion): string {
  const asked = `Asked to delete on ${sayDay(askedAt)}.`;
  if (state === 'asked') return `${asked} No answer yet.`;
  const answered = `${state === 'confirmed' ? 'Confirmed' : 'Refused'}${answeredAt === null ? '' : ` on ${sayDay(answeredAt)}`}.`;
  return `${asked} ${answered}${answer === null ? '' : ` They said: “${answer}”`}`;
}
