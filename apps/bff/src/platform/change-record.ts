import type { ChangedBy } from '@micromart/domain/actor';
import type { ChangeOutcome, HeldRecord, RecordAct } from '@micromart/domain/held-record';
import { findRecordKind } from '@micromart/domain/record-kinds';
import type { UnavailableWhy } from '@micromart/domain/sourced';
import { type ConnectedSystemId, systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { type DiaryEntry, writeDiaryOnce } from '@micromart/store/diary';
import type { ChangeResult } from './change-result.ts';
import type { CustomerContext } from './request-context.ts';
import type { RecordRef } from './row-view.ts';
import { sayValue } from './say-value.ts';

/** The slices that show the records of a system, as live updates name them: open pages ask for these again after a change. */
export const slicesOfSystem: Readonly<Record<ConnectedSystemId, readonly string[]>> = {
  accounts: ['personal-info', 'activity', 'activity-logs', 'security', 'sign-ins', 'data-map', 'data-use'],
  kitchen: ['devices', 'media', 'activity', 'activity-logs', 'data-map'],
  messaging: ['notifications', 'messages', 'message-reason', 'activity', 'activity-logs', 'data-map'],
  sharing: ['third-parties', 'sharing', 'ad-partners', 'data-map'],
  shop: ['orders', 'activity', 'activity-logs', 'other-data', 'data-map', 'data-use'],
  site: ['activity', 'activity-logs', 'cookies', 'cookie-records', 'other-data', 'data-map'],
  community: ['content', 'people', 'other-data', 'data-map'],
  care: ['conversations', 'other-data', 'data-map', 'data-use'],
};

type Fields = Readonly<Record<string, unknown>>;

export interface RecordEdit extends RecordRef {
  readonly act: RecordAct;
  /** The whole new value; null for acts that carry none. */
  readonly value: unknown;
  /** Instead of `value`: the fields that change, laid over the record as it stands; or how they follow from it, null when what is meant is gone. */
  readonly patch?: Fields | ((value: unknown) => Fields | null);
  /** The person was told that this cannot be taken back. */
  readonly isFinal?: true;
  readonly version: string | null;
  readonly key: string;
  /** The diary line that this edit takes back. */
  readonly undoes?: string;
}

/**
 * One edit, from the wish to the truth: the system of record is asked first; when it said yes, diary and live update are written together.
 * The same key again gives the same answer, and one diary line.
 */
export async function changeRecord(ctx: CustomerContext, edit: RecordEdit): Promise<ChangeResult> {
  const kind = findRecordKind(edit.system, edit.kind);
  if (kind === undefined || !kind.acts.includes(edit.act))
    return { outcome: 'refused', reason: 'This cannot be changed here.', field: null };

  const source = ctx.services.sources[edit.system];
  const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  let value = edit.value ?? null;
  if (edit.patch !== undefined) {
    const held = await source.read({ subject: ctx.person, kinds: [edit.kind] }, call);
    if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems[edit.system].name, since: held.since };
    const current = held.data.find((record) => record.id === edit.id);
    const patch = current === undefined ? null : patchOf(edit.patch, current.value);
    if (current === undefined || patch === null) return conflictOf(null, edit);
    value = { ...(current.value as object), ...patch };
  }
  const answer = await source.change(
    ctx.person,
    { kind: edit.kind, id: edit.id, act: edit.act, value, version: edit.version, key: edit.key, changedBy: 'customer' },
    call,
  );
  if (answer.state === 'unavailable')
    return { outcome: neverSent.includes(answer.why) ? 'unavailable' : 'unknown', system: systems[edit.system].name, since: answer.since };
  switch (answer.result.outcome) {
    case 'refused':
      return { outcome: 'refused', reason: answer.result.reason, field: answer.result.field };
    case 'conflict':
      return conflictOf(answer.result.current, edit);
    case 'changed':
      return {
        outcome: 'changed',
        undo: await keepDiary(ctx, edit, answer.result, kind.undo && !edit.isFinal && takesBack.includes(edit.act)),
      };
  }
}

function patchOf(patch: NonNullable<RecordEdit['patch']>, value: unknown): Fields | null {
  return typeof patch === 'function' ? patch(value) : patch;
}

/** Whatever else kept the answer away may have done so after the act. */
export const neverSent: readonly UnavailableWhy[] = ['resting', 'busy'];

/** Acts that the diary can take back; what a device has lost or forgotten it cannot. */
const takesBack: readonly RecordAct[] = ['set', 'clear', 'add', 'remove', 'stop-marketing'];

export function conflictOf(current: HeldRecord | null, edit: RecordRef): ChangeResult {
  if (current === null) return { outcome: 'conflict', lines: [], value: null, version: null };
  return {
    outcome: 'conflict',
    lines: sayValue(current, findRecordKind(edit.system, edit.kind)),
    value: current.value,
    version: current.version,
  };
}

type Changed = Extract<ChangeOutcome, { outcome: 'changed' }>;

/** A diary line for each record that the act touched. Returns the line that takes the whole act back, when one line does. */
async function keepDiary(ctx: CustomerContext, edit: RecordEdit, changed: Changed, undoable: boolean): Promise<string | null> {
  const { store, keyring } = ctx.services;
  const lines = linesOf(edit, changed).map((line) => ({ ...line, person: ctx.person, undoFor: undoable ? durations.diaryUndo : null }));
  const written = await writeDiaryOnce(store.db, keyring, lines, {
    person: ctx.person,
    key: edit.key,
    slices: slicesOfSystem[edit.system],
  });
  return undoable && written.length === 1 ? (written[0] ?? null) : null;
}

function linesOf(edit: RecordEdit, changed: Changed): Omit<DiaryEntry, 'person' | 'undoFor'>[] {
  const actor = 'customer' satisfies ChangedBy;
  const ids = new Set([...changed.before, ...changed.records, ...changed.removed].map((touched) => `${touched.kind} ${touched.id}`));
  return [...ids].map((touched) => {
    const [kind = edit.kind, id = edit.id] = touched.split(' ');
    const find = (records: readonly HeldRecord[]) => records.find((record) => record.kind === kind && record.id === id);
    return {
      actor,
      system: edit.system,
      kind,
      recordId: id,
      act: edit.act,
      ...(edit.undoes === undefined ? {} : { undoes: edit.undoes }),
      before: find(changed.before)?.value ?? null,
      after: find(changed.records)?.value ?? null,
    };
  });
}
