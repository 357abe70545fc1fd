import { isDeepStrictEqual } from 'node:util';
import type { HeldRecord, RecordAct } from '@micromart/domain/held-record';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { type DiaryLine, releaseUndo, takeUndo } from '@micromart/store/diary';
import * as z from 'zod';
import { changeRecord, conflictOf, type RecordEdit } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { RecordRef } from '../../platform/row-view.ts';

export const undoChangeInput = z.object({ seq: z.string().regex(/^\d{1,18}$/), key: changeInput.key });

/** Takes one diary line back, if nobody has changed the value since. The line is free again when the system of record did not say yes. */
export async function undoChange(ctx: CustomerContext, input: z.infer<typeof undoChangeInput>): Promise<ChangeResult> {
  const { store, keyring } = ctx.services;
  const line = await takeUndo(store.db, keyring, ctx.person, input.seq);
  if (line === null) return { outcome: 'refused', reason: 'This was taken back already, or too much time has passed.', field: null };
  const result = await takeBack(ctx, line, input.key);
  if (result.outcome !== 'changed') await releaseUndo(store.db, ctx.person, line.seq);
  return result;
}

async function takeBack(ctx: CustomerContext, line: DiaryLine, key: string): Promise<ChangeResult> {
  const ref: RecordRef = { system: line.system as RecordRef['system'], kind: line.kind, id: line.recordId };
  const held = await ctx.services.sources[ref.system].read(
    { subject: ctx.person, kinds: [ref.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId },
  );
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems[ref.system].name, since: held.since };
  const current = held.data.find((record) => record.id === ref.id) ?? null;
  if (!isAsLeft(current, line)) return conflictOf(current, ref);
  return changeRecord(ctx, { ...ref, ...inverseOf(line), version: current?.version ?? null, key, undoes: line.seq });
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
