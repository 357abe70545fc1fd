import { deletionAtRecipientKind, recipientKind } from '@micromart/domain/records/sharing';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const stopPartnerInput = z.object({ recipient: z.enum(['hubspot', 'google-analytics']), key: changeInput.key });

/**
 * Nothing more goes to the company, and it is asked to delete what it has: two acts of the sharing register. When the second is not answered
 * the first stands, and is seen; the same key again goes on with the second.
 */
export async function stopPartner(ctx: CustomerContext, { recipient, key }: z.infer<typeof stopPartnerInput>): Promise<ChangeResult> {
  const kinds = [recipientKind.kind, deletionAtRecipientKind.kind];
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const held = await ctx.services.sources.sharing.read({ subject: ctx.person, kinds }, asking);
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems.sharing.name, since: held.since };
  const record = held.data.find(({ kind, id }) => kind === recipientKind.kind && id === recipient);
  if (record === undefined) return { outcome: 'refused', reason: 'This company gets nothing from us.', field: null };
  const requests = held.data.flatMap(({ kind, value }) => {
    const request = kind === deletionAtRecipientKind.kind ? deletionAtRecipientKind.value.safeParse(value).data : undefined;
    return request?.recipient === recipient ? [request] : [];
  });
  if (recipientKind.value.parse(record.value).allowed) {
    const stopped = await changeRecord(ctx, {
      system: 'sharing',
      kind: recipientKind.kind,
      id: recipient,
      act: 'set',
      value: null,
      patch: { allowed: false },
      version: record.version,
      key: `${key}-stop`,
    });
    // A request that is not answered yet asks for all there is.
    if (stopped.outcome !== 'changed' || requests.some(({ state }) => state === 'asked')) return stopped;
  }
  const now = new Date().toISOString();
  return changeRecord(ctx, {
    system: 'sharing',
    kind: deletionAtRecipientKind.kind,
    id: requests.length === 0 ? recipient : `${recipient}:${requests.length + 1}`,
    act: 'add',
    value: { recipient, askedAt: now, state: 'asked', answer: null, answeredAt: null },
    version: null,
    key,
  });
}
