import { isDeepStrictEqual } from 'node:util';
import type { HeldRecord, RecordAct } from '@micromart/domain/held-record';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { type DiaryLine, releaseUndo, takeUndo } from '@micromart/store/diary';
import { withReceipt } from '@micromart/store/receipts';
import * as z from 'zod';
import { changeRecord, conflictOf, type RecordEdit } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { RecordRef } from '../../platform/row-view.ts';

export const undoChangeInput = z.object({ seq: z.string().regex(/^\d{1,18}$/), key: changeInput.key });
type Undo = z.infer<typeof undoChangeInput>;

/**
 * Takes one diary line back, if nobody has changed the value since. The line is free again when the system of record did not say yes.
 * The same key again gives the same answer; after `unavailable` and `unknown` it goes on where this stopped.
 */
export async function undoChange(ctx: CustomerContext, input: Undo): Promise<ChangeResult> {
  const { store, keyring } = ctx.services;
  try {
    return await withReceipt(store, keyring, receiptOf(ctx, 'undo-change', input), async () => {
      const line = await takeUndo(store.db, keyring, ctx.person, input.seq);
      if (line === null) return { outcome: 'refused', reason: 'This was taken back already, or too much time has passed.', field: null };
      let isTakenBack = false;
      try {
        const result = await takeBack(ctx, line, input);
        isTakenBack = result.outcome === 'changed';
        if (result.outcome === 'unavailable' || result.outcome === 'unknown') throw new StillOpen(result);
        return result;
      } finally {
        if (!isTakenBack) await releaseUndo(store.db, ctx.person, line.seq);
      }
    });
  } catch (error) {
    if (error instanceof StillOpen) return error.result;
    throw error;
  }
}

/** No answer to keep: the key stays free. */
class StillOpen extends Error {
  readonly result: ChangeResult;
  constructor(result: ChangeResult) {
    super(result.outcome);
    this.result = result;
  }
}

async function takeBack(ctx: CustomerContext, line: DiaryLine, undo: Undo): Promise<ChangeResult> {
  const ref: RecordRef = { system: line.system as RecordRef['system'], kind: line.kind, id: line.recordId };
  // As first seen with this key: a try whose answer was lost may have put the value back since.
  const current = await withReceipt(ctx.services.store, ctx.services.keyring, receiptOf(ctx, 'undo-seen', undo), () => seen(ctx, ref));
  if (!isAsLeft(current, line)) return conflictOf(current, ref);
  return changeRecord(ctx, { ...ref, ...inverseOf(line), version: current?.version ?? null, key: undo.key, undoes: line.seq });
}

async function seen(ctx: CustomerContext, ref: RecordRef): Promise<HeldRecord | null> {
  const held = await ctx.services.sources[ref.system].read(
    { subject: ctx.person, kinds: [ref.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId },
  );
  if (held.state !== 'fresh') throw new StillOpen({ outcome: 'unavailable', system: systems[ref.system].name, since: held.since });
  return held.data.find((record) => record.id === ref.id) ?? null;
}

function receiptOf({ person }: CustomerContext, act: string, { seq, key }: Undo) {
  return { person, act, key: `${seq} ${key}` };
}

/** What devices report by themselves may have moved on; what the person set must still stand. */
function isAsLeft(current: HeldRecord | null, line: DiaryLine): boolean {
  if (current === null || line.after === null) return current === null && line.after === null;
  const { before, after } = line;
  if (!isObject(before) || !isObject(after) || !isObject(current.value)) return isDeepStrictEqual(current.value, after);
  const now = current.value;
  return Object.keys(after).every((field) => isDeepStrictEqual(before[field], after[field]) || isDeepStrictEqual(now[field], after[field]));
}

function inverseOf(line: DiaryLine): Pick<RecordEdit, 'act' | 'value' | 'patch'> {
  const { before, after } = line;
  if (before === null) return { act: line.act === 'add' ? 'remove' : ('clear' satisfies RecordAct), value: null };
  if (after === null) return { act: line.act === 'remove' ? 'add' : 'set', value: before };
  if (!isObject(before) || !isObject(after)) return { act: 'set', value: before };
  const changed = Object.keys(before).filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return { act: 'set', value: null, patch: Object.fromEntries(changed.map((field) => [field, before[field]])) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
