import { entryOf } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { feedbackKind, questionnaireKind, reviewKind } from '@micromart/domain/records/community';
import type * as z from 'zod';
import { anchorOf, entryFor, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { RowView } from '../../platform/row-view.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { ContentView, FeedbackView, QuestionnaireView, ReviewView } from './content-view.ts';

type Review = z.infer<typeof reviewKind.value>;
type Feedback = z.infer<typeof feedbackKind.value>;
type Questionnaire = z.infer<typeof questionnaireKind.value>;

/** The clauses that speak of everything a person wrote. */
const ofAll = ['G1', 'G2'] as const;

/** What the person wrote for us and for others to read, newest first, with what became of it. */
export async function readContent(ctx: CustomerContext, deadlineAt: number): Promise<ContentView> {
  const sourced = await ctx.services.sources.community.read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId });
  return presentSection('community', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'community', records);
    const newest = (kind: string) => known.filter((record) => record.kind === kind).toReversed();
    return {
      reviews: newest(reviewKind.kind).map(presentReview),
      feedback: newest(feedbackKind.kind).map(presentFeedback),
      questionnaires: newest(questionnaireKind.kind).map(presentQuestionnaire),
      clauses: ofAll.map(entryOf).map(({ id, name, sentence, say }) => ({ entry: id, name, sentence, say })),
      other: unknown.map((record) => presentUnknown('community', record)),
    };
  });
}

function presentReview(record: HeldRecord): ReviewView {
  const { product, stars, title, state, ...value } = record.value as Review;
  const isPublic = state === 'public';
  return {
    ...presentWritten(record, value, [{ tone: isPublic ? 'good' : 'plain', text: isPublic ? 'on the site' : 'off the site' }]),
    product,
    stars,
    title,
    isPublic,
  };
}

function presentFeedback(record: HeldRecord): FeedbackView {
  const { about, ...value } = record.value as Feedback;
  return { ...presentWritten(record, value, [{ tone: 'plain', text: 'never public' }]), about };
}

function presentWritten(
  record: HeldRecord,
  { text, author, promotion, used }: Pick<Review, 'text' | 'author' | 'promotion' | 'used'>,
  chips: RowView['chips'],
) {
  return {
    ...named(record),
    text,
    isNamed: author === 'named',
    promotion,
    used: used.map(({ campaign, where, at }) => `Used in “${campaign}”: ${where}, ${sayDay(at)}`),
    chips: [
      ...chips,
      ...(author === 'named' ? [] : [{ tone: 'plain' as const, text: 'without your name' }]),
      ...(promotion ? [{ tone: 'plain' as const, text: 'may be used in promotion' }] : []),
    ],
  };
}

function presentQuestionnaire(record: HeldRecord): QuestionnaireView {
  const { title, open, answers, closesAt } = record.value as Questionnaire;
  const end = open ? (closesAt === null ? 'Open' : `Open until ${sayDay(closesAt)}`) : 'Closed';
  const { how, ...rest } = named(record);
  return { ...rest, title, isOpen: open, answers, how: `${end}. ${how}` };
}

function named(record: HeldRecord) {
  const entry = entryFor(reviewKind.system, record.kind);
  return {
    id: record.id,
    version: record.version,
    entry: entry.id,
    anchor: anchorOf({ system: reviewKind.system, kind: record.kind, id: record.id }),
    how: `${sayProvenance(record.provenance)}${entry.kept.rule === 'endless' ? '. Kept: no end date' : ''}`,
  };
}
