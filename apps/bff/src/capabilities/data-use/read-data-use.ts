import { accountKind } from '@micromart/domain/records/accounts';
import { conversationKind } from '@micromart/domain/records/care';
import { suggestionKind } from '@micromart/domain/records/shop';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type * as z from 'zod';
import { anchorOf } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayEntries } from '../../platform/say-names.ts';
import { sayAgo, sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { DataUseView } from './data-use-view.ts';

type Suggestion = z.infer<typeof suggestionKind.value>;
type Conversation = z.infer<typeof conversationKind.value>;

/** What the data changed for the person, and what support could see. One system that is away leaves the other part. */
export async function readDataUse(ctx: CustomerContext): Promise<DataUseView> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const ask = (system: ConnectedSystemId, kind: string) =>
    ctx.services.sources[system].read({ subject: ctx.person, kinds: [kind] }, asking);
  const [suggestions, conversations, account] = await Promise.all([
    ask('shop', suggestionKind.kind),
    ask('care', conversationKind.kind),
    ask('accounts', accountKind.kind),
  ]);
  const [held] = account.state === 'unavailable' ? [] : account.data;
  return {
    suggestions: presentSection('shop', suggestions, (records) =>
      splitUnknown(ctx, 'shop', records).known.map(({ kind, id, value }) => {
        const { where, effect, entries, lastUsedAt } = value as Suggestion;
        const anchor = anchorOf({ system: 'shop', kind, id });
        return { anchor, where, effect, from: sayEntries(entries), when: `Last used ${sayAgo(lastUsedAt)}` };
      }),
    ),
    personalise: accountKind.value.safeParse(held?.value).data?.personalise ?? null,
    conversations: presentSection('care', conversations, (records) =>
      splitUnknown(ctx, 'care', records).known.map(({ kind, id, value, provenance }) => {
        const { subject, state, agentsSaw } = value as Conversation;
        const anchor = anchorOf({ system: 'care', kind, id });
        return {
          anchor: `seen-${id.replaceAll(/[^\w-]/g, '-')}`,
          href: `/content#${anchor}`,
          subject,
          isOpen: state === 'open',
          saw: agentsSaw.length === 0 ? 'nothing of yours' : sayEntries(agentsSaw),
          when: sayDay(provenance.collectedAt),
        };
      }),
    ),
  };
}
