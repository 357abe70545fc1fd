import type { ChangeOutcome, HeldRecord, RecordChange } from '@micromart/domain/held-record';
import { fresh, type Sourced } from '@micromart/domain/sourced';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type * as z from 'zod';
import { type Asked, type Asking, type AskLimits, askLimits, openAsk } from './ask.ts';
import { BadReplyError } from './bad-reply.ts';
import { type GuardedContacts, guardContacts } from './guard-contacts.ts';
import { type GuardedLog, guardLog } from './guard-log.ts';
import { type GuardedMedia, guardMedia } from './guard-media.ts';
import { openLastGoodAnswers } from './last-good-answers.ts';
import { type Call, changeReply, type EraseReply, eraseReply, type PreviewReply, previewReply, readReply, type Source } from './source.ts';

/** Carries no personal data: it goes to the log as it is. */
export interface SourceAlarm {
  readonly system: ConnectedSystemId;
  readonly kind: 'wrong-person' | 'unreadable-reply' | 'old-version';
  readonly requestId: string;
}

export interface GuardOptions extends Partial<AskLimits> {
  readonly onAlarm: (alarm: SourceAlarm) => void;
}

/** A system as the rest of the product sees it. No method rejects. */
export interface GuardedSource extends Pick<Source, 'id' | 'describe' | 'watch'> {
  /** All records of the kinds (all when empty). `stale`: what it last said, when it does not answer now or answers with a version that is past (which is never shown); never after an answer about somebody else. */
  read(request: { subject: string; kinds: readonly string[] }, asking: Asking): Promise<Sourced<HeldRecord[]>>;
  /** Asks once and never again by itself: `unavailable` may also mean that the act was carried out and the answer was lost. Repeat it with the same key. */
  change(subject: string, change: RecordChange, asking: Asking): Promise<Asked<ChangeOutcome>>;
  preview(request: { subject: string; kinds: readonly string[] }, asking: Asking): Promise<Asked<PreviewReply>>;
  erase(request: { subject: string; kinds: readonly string[]; key: string }, asking: Asking): Promise<Asked<EraseReply>>;
  /** Only of a system that writes one. */
  readonly log?: GuardedLog;
  /** Only of a system with cameras. */
  readonly media?: GuardedMedia;
  /** Only of a system that takes referrals. */
  readonly contacts?: GuardedContacts;
  health(asking: Asking): Promise<Asked<void>>;
  /** Drops what is remembered of this person. */
  forget(person: string): void;
  forgetAll(): void;
}

const pageSize = 1000;
const mostPages = 10;

/** The only caller of a bare source. */
export function guardSource(source: Source, { onAlarm, ...limits }: GuardOptions): GuardedSource {
  const ask = openAsk({ ...askLimits, ...limits });
  const lastGood = openLastGoodAnswers();

  /** A reply is read, or thrown away with an alarm: when it does not have the agreed shape, and when it is about somebody else. */
  async function checked<Reply extends { subject: string }>(
    schema: z.ZodType<Reply>,
    subject: string,
    { requestId }: Call,
    reply: Promise<unknown>,
  ): Promise<Reply> {
    try {
      const parsed = schema.safeParse(await reply);
      if (!parsed.success) throw new BadReplyError('unreadable-reply');
      if (parsed.data.subject !== subject) throw new BadReplyError('wrong-person');
      return parsed.data;
    } catch (fault) {
      if (fault instanceof BadReplyError && fault.kind === 'wrong-person') lastGood.close(subject);
      if (fault instanceof BadReplyError) onAlarm({ system: source.id, kind: fault.kind, requestId });
      throw fault;
    }
  }

  async function readAll({ subject, kinds }: { subject: string; kinds: readonly string[] }, call: Call) {
    const records: HeldRecord[] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const reply: z.infer<typeof readReply> = await checked(
        readReply,
        subject,
        call,
        source.read({ subject, kinds, after, limit: pageSize }, call),
      );
      records.push(...reply.records);
      after = reply.next;
      if (after === null) return { records, asOf: reply.asOf };
    }
    throw new BadReplyError('unreadable-reply');
  }

  return {
    id: source.id,
    describe: () => source.describe(),
    ...(source.watch && { watch: source.watch.bind(source) }),
    ...(source.log && { log: guardLog(source.log, { ask, checked }) }),
    ...(source.media && { media: guardMedia(source.media, { ask, checked }) }),
    ...(source.contacts && { contacts: guardContacts(source.contacts, { ask, checked }) }),
    async read(request, asking) {
      const keep = lastGood.begin(request.subject, request.kinds);
      const asked = await ask(asking, (call) => readAll(request, call));
      if (asked.state === 'answered' && keep(asked.result)) return fresh(asked.result.records, asked.result.asOf);
      if (asked.state === 'answered') onAlarm({ system: source.id, kind: 'old-version', requestId: asking.requestId });
      const away =
        asked.state === 'unavailable' ? asked : ({ state: 'unavailable', why: 'old-version', since: new Date().toISOString() } as const);
      if (lastGood.isClosed(request.subject)) return { ...away, why: 'wrong-person' };
      const last = lastGood.find(request.subject, request.kinds);
      return last ? { ...away, state: 'stale', data: last.records, asOf: last.asOf } : away;
    },
    async change(subject, change, asking) {
      const asked = await ask(asking, (call) => checked(changeReply, subject, call, source.change({ subject, change }, call)));
      if (asked.state === 'unavailable') return asked;
      const { result } = asked.result;
      if (result.outcome === 'changed') lastGood.outdate(subject, pastAfter(change, result));
      return { state: 'answered', result };
    },
    preview: (request, asking) => ask(asking, (call) => checked(previewReply, request.subject, call, source.preview(request, call))),
    async erase(request, asking) {
      const held = lastGood.versions(request.subject, request.kinds);
      const asked = await ask(asking, (call) => checked(eraseReply, request.subject, call, source.erase(request, call)));
      // What stays is not named, and an answer that is lost erased nothing for certain: a record that stands is never taken for a past one.
      const isAllGone = asked.state === 'answered' && asked.result.remaining === 0;
      lastGood.outdate(request.subject, isAllGone ? held : []);
      return asked;
    },
    health: (asking) => ask(asking, (call) => source.health(call)),
    forget: (person) => lastGood.forget(person),
    forgetAll: () => lastGood.forgetAll(),
  };
}

/** The versions that the act has put an end to. */
function pastAfter({ kind, id, version }: RecordChange, { records, before }: Extract<ChangeOutcome, { outcome: 'changed' }>) {
  const current = new Set(records.map((record) => `${record.kind} ${record.id} ${record.version}`));
  return [...before, ...(version === null ? [] : [{ kind, id, version }])].filter(
    (record) => !current.has(`${record.kind} ${record.id} ${record.version}`),
  );
}
