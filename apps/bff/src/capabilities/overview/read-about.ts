import { findEntry } from '@micromart/domain/catalogue/catalogue';
import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import type { HeldRecord } from '@micromart/domain/held-record';
import { findRecordKind } from '@micromart/domain/record-kinds';
import { recipientKind } from '@micromart/domain/records/sharing';
import { type DiaryLine, readDiary } from '@micromart/store/diary';
import * as z from 'zod';
import type { AboutView } from '../../platform/about-view.ts';
import { entryFor } from '../../platform/present-row.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { type RecordRef, recordRef } from '../../platform/row-view.ts';
import { sayAbout } from '../../platform/say-about.ts';
import { sayOrigin, sayWho } from '../../platform/say-provenance.ts';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import { sayValue } from '../../platform/say-value.ts';

/** `entry` names the clause where a kind of record serves several, as the topics of messages do. */
export const readAboutInput = recordRef.extend({ entry: z.string().max(4).optional() });
const mostChanges = 20;

/** Clause, origin, purpose, retention, recipients and changes of one value. Works, without its origin, while its system is away. */
export async function readAbout(ctx: CustomerContext, ref: z.infer<typeof readAboutInput>): Promise<AboutView> {
  const { sources, store, keyring } = ctx.services;
  const entry = findEntry(ref.entry ?? '') ?? entryFor(ref.system, ref.kind);
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const [held, sharing, diary] = await Promise.all([
    sources[ref.system].read({ subject: ctx.person, kinds: [ref.kind] }, asking),
    sources.sharing.read({ subject: ctx.person, kinds: [recipientKind.kind] }, asking),
    readDiary(store, keyring, ctx.person, { kind: ref.kind, recordId: ref.id, limit: mostChanges }),
  ]);
  const record = held.state === 'unavailable' ? undefined : held.data.find((candidate) => candidate.id === ref.id);
  return {
    ...sayAbout(entry, sharing),
    source: record === undefined ? null : isPartOfKnown(entry, ref) ? undescribed : sayOrigin(record.provenance),
    keptUntil: ctx.services.policy.kept(entry),
    lastChanged: lastChanged(record, diary),
    history: diary.filter((line) => line.system === ref.system).map(presentLine),
  };
}

const undescribed = 'Nobody has described this part of the record, so we cannot say.';

/** Something in a known record that nobody has described: where the record came from says nothing about it. */
function isPartOfKnown(entry: CatalogueEntry, ref: RecordRef): boolean {
  return entry.id === 'C12' && findRecordKind(ref.system, ref.kind) !== undefined;
}

function lastChanged(record: HeldRecord | undefined, diary: readonly DiaryLine[]): string {
  const [latest] = diary;
  if (record?.provenance.changedAt && record.provenance.changedBy)
    return `By ${sayWho(record.provenance.changedBy)}, ${sayDay(record.provenance.changedAt)}`;
  if (latest !== undefined) return `By ${sayWho(latest.actor)}, ${sayDay(latest.at)}`;
  return record === undefined ? 'We could not ask, or nothing is held.' : 'Nobody has changed it since.';
}

function presentLine(line: DiaryLine): AboutView['history'][number] {
  const say = (value: unknown) => (value === null ? 'nothing' : sayValue({ kind: line.kind, value }, kindOf(line)).join(', '));
  return {
    seq: line.seq,
    at: sayMoment(line.at),
    who: line.act === 'unsubscribe' ? 'you, by the link in a message' : sayWho(line.actor),
    from: say(line.before),
    to: say(line.after),
    canUndo: line.undoable,
  };
}

function kindOf(line: DiaryLine) {
  return findRecordKind(line.system as RecordRef['system'], line.kind);
}
