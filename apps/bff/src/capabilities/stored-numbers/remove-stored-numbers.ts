import { withoutKeptOutNumbers } from '@micromart/domain/kept-out-numbers';
import { type ConnectedSystemId, connectedSystems, systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import type { Asked } from '@micromart/sources/ask';
import { tellChanged } from '@micromart/store/live';
import { type Finding, readNumberScan } from '@micromart/store/number-scans';
import { redactDiary } from '@micromart/store/redact-diary';
import * as z from 'zod';
import { neverSent, slicesOfSystem } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { scanPerson } from '../../platform/scan-numbers.ts';

export const storedNumbersInput = z.object({ key: changeInput.key });

/** Searches again now. */
export async function searchAgain(ctx: CustomerContext): Promise<ChangeResult> {
  await scanPerson(ctx.services, ctx.person);
  await tellChanged(ctx.services.store.db, ctx.person, ['stored-numbers']);
  return { outcome: 'changed', undo: null };
}

/**
 * Takes every number that the last search found out of where it stands, and searches again: "removed" is said when that search could ask every
 * system that had one, and finds none.
 */
export async function removeStoredNumbers(ctx: CustomerContext): Promise<ChangeResult> {
  const { store, keyring } = ctx.services;
  const scan = await readNumberScan(store.db, keyring, ctx.person);
  const places = connectedSystems
    .map((system) => ({ system, found: (scan?.findings ?? []).filter((one) => one.system === system) }))
    .filter(({ found }) => found.length > 0);
  const removed = await Promise.all(places.map(({ system, found }) => removeFrom(ctx, system, found)));
  await redactDiary(store, keyring, ctx.person, withoutKeptOutNumbers);
  const { findings, unsearched } = await scanPerson(ctx.services, ctx.person);
  await tellChanged(store.db, ctx.person, ['stored-numbers', ...places.flatMap(({ system }) => slicesOfSystem[system])]);
  const silent = places.findIndex(({ system }) => unsearched.includes(system));
  const place = places[silent];
  if (place !== undefined) {
    const { sent, since } = removed[silent] ?? { sent: true, since: null };
    const outcome = sent ? 'unknown' : 'unavailable';
    return { outcome, system: systems[place.system].name, since: since ?? new Date().toISOString() };
  }
  const [left] = findings;
  if (left === undefined) return { outcome: 'changed', undo: null };
  const where = systems[left.system as ConnectedSystemId | 'dashboard'].name;
  const count = findings.filter(({ system }) => system === left.system).length;
  return { outcome: 'refused', reason: `${count} could not be removed from ${where}. Try again, or write to us.`, field: null };
}

/** `sent`: a change reached the system, or may have. `since`: when it stopped answering; null: it answered. */
interface Removed {
  readonly sent: boolean;
  readonly since: string | null;
}

/** What a system does not do is found again by the search that follows. */
async function removeFrom(ctx: CustomerContext, system: ConnectedSystemId, found: readonly Finding[]): Promise<Removed> {
  const source = ctx.services.sources[system];
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  let sent = false;
  let since: string | null = null;
  const note = (answer: Asked<unknown>) => {
    if (answer.state === 'unavailable') since ??= answer.since;
    if (answer.state === 'answered' || !neverSent.includes(answer.why)) sent = true;
  };
  const lines = [...new Set(found.filter(({ kind }) => kind === 'log').map(({ id }) => id))];
  if (lines.length > 0 && source.log !== undefined)
    note(await source.log.remove({ subject: ctx.person, selection: { ids: lines } }, asking));
  const held = await source.read({ subject: ctx.person, kinds: [...new Set(found.map(({ kind }) => kind))] }, asking);
  if (held.state !== 'fresh') return { sent, since: since ?? held.since };
  for (const { kind, id, version } of held.data.filter((record) => found.some((one) => one.kind === record.kind && one.id === record.id)))
    note(
      await source.change(
        ctx.person,
        { kind, id, version, act: 'redact', value: null, key: crypto.randomUUID(), changedBy: 'system' },
        asking,
      ),
    );
  return { sent, since };
}
