import { entryOf } from '@micromart/domain/catalogue/catalogue';
import { policyDoesNotSay } from '@micromart/domain/catalogue/kept-words';
import type { HeldRecord } from '@micromart/domain/held-record';
import { conversationKind, enquiryKind } from '@micromart/domain/records/care';
import type * as z from 'zod';
import { anchorOf, entryFor, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { ConversationsView, ConversationView, EnquiryView } from './conversations-view.ts';

type Enquiry = z.infer<typeof enquiryKind.value>;
type Conversation = z.infer<typeof conversationKind.value>;

/** What the person asked and what was said, newest first. */
export async function readConversations(ctx: CustomerContext, deadlineAt: number): Promise<ConversationsView> {
  const sourced = await ctx.services.sources.care.read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId });
  return presentSection('care', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'care', records);
    const newest = (kind: string) => known.filter((record) => record.kind === kind).toReversed();
    const { remove } = entryOf('B7');
    return {
      conversations: newest(conversationKind.kind).map(presentConversation),
      enquiries: newest(enquiryKind.kind).map(presentEnquiry),
      deletion: 'reason' in remove ? remove.reason : '',
      other: unknown.map((record) => presentUnknown('care', record)),
    };
  });
}

const channels = { phone: 'by phone', email: 'by e-mail', chat: 'by chat', form: 'by form' } as const;

function presentConversation(record: HeldRecord): ConversationView {
  const { subject, channel, state, messages, notes, recording } = record.value as Conversation;
  return {
    ...named(record),
    subject,
    messages: messages.map(({ at, from, text }) => ({ at: sayMoment(at), from, text })),
    notes: notes.map(({ at, text }) => ({ at: sayDay(at), text })),
    recording: recording === null ? null : sayRecording(recording),
    chips: [
      { tone: 'plain', text: channels[channel] },
      { tone: state === 'open' ? 'needs-you' : 'plain', text: state },
    ],
  };
}

function sayRecording({ seconds, keptUntil }: NonNullable<Conversation['recording']>): string {
  const long = seconds < 60 ? `${seconds} seconds` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `There is a recording of this call, ${long} long. ${keptUntil === null ? `How long it is kept: ${lowerFirst(policyDoesNotSay)}` : `Kept until ${sayDay(keptUntil)}.`}`;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

function presentEnquiry(record: HeldRecord): EnquiryView {
  const { topic, channel, asked, answeredAt } = record.value as Enquiry;
  return {
    ...named(record),
    topic,
    asked,
    chips: [
      { tone: 'plain', text: channels[channel] },
      answeredAt === null ? { tone: 'plain', text: 'not answered yet' } : { tone: 'good', text: `answered ${sayDay(answeredAt)}` },
    ],
  };
}

function named(record: HeldRecord) {
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(conversationKind.system, record.kind).id,
    anchor: anchorOf({ system: conversationKind.system, kind: record.kind, id: record.id }),
    how: sayProvenance(record.provenance),
  };
}
