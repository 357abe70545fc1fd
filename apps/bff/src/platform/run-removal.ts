import type { LogSystemId } from '@micromart/domain/logs';
import type { UnavailableWhy } from '@micromart/domain/sourced';
import { durations } from '@micromart/domain/time';
import { type DiaryEntry, writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { findRemoval, noteRemoved } from '@micromart/store/removals';
import { slicesOfSystem } from './change-record.ts';
import type { RemovalPart } from './removal-part.ts';
import type { Services } from './services.ts';

export interface RemovalRun {
  readonly removed: number;
  readonly remaining: number;
  /** Lines that were asked for and may not be removed yet. */
  readonly staying: number;
  /** A log that did not answer: its lines remain. */
  readonly silent: { readonly system: LogSystemId; readonly why: UnavailableWhy; readonly since: string } | null;
}

/** Goes on with a removal for so long at most, and writes what went into the diary. What was removed already is not asked for twice: asking for it removes nothing. */
export async function runRemoval(
  { store, keyring, sources }: Services,
  person: string,
  id: string,
  milliseconds: number,
): Promise<RemovalRun> {
  const stopAt = Date.now() + milliseconds;
  const removal = await findRemoval(store.db, keyring, person, id);
  if (removal === null || removal.endedAt !== null)
    return { removed: removal?.removed ?? 0, remaining: 0, staying: removal?.staying ?? 0, silent: null };
  const parts = removal.plan as RemovalPart[];
  const left = new Map(parts.map(({ system, expected }) => [system, expected]));
  const gone = new Map<LogSystemId, number>();
  const kept = new Map<LogSystemId, number>();
  let silent: RemovalRun['silent'] = null;
  for (const { system, selection } of parts) {
    for (let isFirst = true; silent === null && (isFirst || (left.get(system) ?? 0) > 0); isFirst = false) {
      if (Date.now() > stopAt) break;
      const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: id };
      const asked = await sources[system].log?.remove({ subject: person, selection }, asking);
      if (asked === undefined) left.set(system, 0);
      else if (asked.state === 'unavailable') silent = { system, why: asked.why, since: asked.since };
      else {
        gone.set(system, (gone.get(system) ?? 0) + asked.result.removed);
        left.set(system, asked.result.remaining);
        kept.set(system, asked.result.staying);
      }
    }
  }
  const [removed = 0, remaining = 0, staying = 0] = [gone, left, kept].map((counts) =>
    counts.values().reduce((sum, count) => sum + count, 0),
  );
  await store.db.transaction().execute(async (trx) => {
    await noteRemoved(trx, { person, id, removed, remaining, staying });
    for (const [system, lines] of gone) if (lines > 0) await writeDiary(trx, keyring, diaryOf(person, system, lines));
    await tellChanged(trx, person, [...new Set(parts.flatMap(({ system }) => slicesOfSystem[system]))]);
  });
  return { removed, remaining, staying, silent };
}

/** How many, never what. */
function diaryOf(person: string, system: LogSystemId, lines: number): DiaryEntry {
  return {
    person,
    actor: 'customer',
    system,
    kind: 'log',
    recordId: 'lines',
    act: 'remove',
    before: { lines },
    after: null,
    undoFor: null,
  };
}
