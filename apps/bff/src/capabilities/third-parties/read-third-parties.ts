import { findEntry } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { linkedServiceKind, recipientKind, salesKind } from '@micromart/domain/records/sharing';
import type * as z from 'zod';
import { anchorOf, entryFor, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayAgo, sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { RecipientView, ThirdPartiesView } from './third-parties-view.ts';

/** Who gets the person's data, for what, and since when; the services they connected; and the count of sales. */
export async function readThirdParties(ctx: CustomerContext, deadlineAt: number): Promise<ThirdPartiesView> {
  const sourced = await ctx.services.sources.sharing.read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId });
  return presentSection('sharing', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'sharing', records);
    const sales = known.find((record) => record.kind === salesKind.kind);
    return {
      recipients: known.filter((record) => record.kind === recipientKind.kind).map(presentRecipient),
      linked: known.filter((record) => record.kind === linkedServiceKind.kind).map(presentLinked),
      sales: sales === undefined ? null : saySales(sales.value as z.infer<typeof salesKind.value>),
      other: unknown.map((record) => presentUnknown('sharing', record)),
    };
  });
}

function presentRecipient(record: HeldRecord): RecipientView {
  const value = record.value as z.infer<typeof recipientKind.value>;
  const sent = value.lastSentAt === null ? 'Nothing sent yet' : `Last sent ${sayAgo(value.lastSentAt)}`;
  const contract = value.contractDate === null ? '' : ` Under contract since ${sayDay(value.contractDate)}.`;
  const stopped = value.stoppedAt === null ? '' : ` on ${sayDay(value.stoppedAt)}`;
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(recipientKind.system, recipientKind.kind).id,
    anchor: anchorOf({ system: recipientKind.system, kind: record.kind, id: record.id }),
    name: value.name,
    task: value.task,
    gets: value.entries.map((id) => findEntry(id)?.name ?? id),
    how: value.allowed ? `Since ${sayDay(value.since)}. ${sent}.${contract}` : `You stopped this${stopped}. ${sent}.${contract}`,
    essential: value.essential,
    allowed: value.allowed,
    consequence: value.essential
      ? `Needed for this task: ${value.task.toLowerCase()}. It cannot be stopped while you use it.`
      : 'We send nothing more. What they already have is theirs to delete: ask them through their privacy page.',
    policyUrl: value.policyUrl,
  };
}

function presentLinked(record: HeldRecord) {
  const value = record.value as z.infer<typeof linkedServiceKind.value>;
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(linkedServiceKind.system, linkedServiceKind.kind).id,
    anchor: anchorOf({ system: linkedServiceKind.system, kind: record.kind, id: record.id }),
    name: value.name,
    scopes: value.scopes,
    how: `Connected by you on ${sayDay(value.since)}. ${value.lastUsedAt === null ? 'Not used yet' : `Last used ${sayAgo(value.lastUsedAt)}`}.`,
    policyUrl: value.policyUrl,
  };
}

function saySales({ count, countedAt }: z.infer<typeof salesKind.value>): string {
  return `${count} ${count === 1 ? 'sale' : 'sales'} of your data, counted in the register ${sayAgo(countedAt)}`;
}
