import { withoutKeptOutNumbers } from '@micromart/domain/kept-out-numbers';
import { type ConnectedSystemId, connectedSystems, systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { redactDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { type Finding, readNumberScan } from '@micromart/store/number-scans';
import * as z from 'zod';
import { slicesOfSystem } from '../../platform/change-record.ts';
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

/** Takes every number that the last search found out of where it stands, and searches again: "removed" is said when that search finds none. */
export async function removeStoredNumbers(ctx: CustomerContext): Promise<ChangeResult> {
  const { store, keyring } = ctx.services;
  const scan = await readNumberScan(store.db, keyring, ctx.person);
  const places = connectedSystems.map((system) => ({ system, found: (scan?.findings ?? []).filter((one) => one.system === system) }));
  await Promise.all(places.filter(({ found }) => found.length > 0).map(({ system, found }) => removeFrom(ctx, system, found)));
  await redactDiary(store, keyring, ctx.person, withoutKeptOutNumbers);
  const { findings } = await scanPerson(ctx.services, ctx.person);
  const slices = places.flatMap(({ system, found }) => (found.length === 0 ? [] : slicesOfSystem[system]));
  await tellChanged(store.db, ctx.person, ['stored-numbers', ...slices]);
  const [left] = findings;
  if (left === undefined) return { outcome: 'changed', undo: null };
  const where = systems[left.system as ConnectedSystemId | 'dashboard'].name;
  return { outcome: 'refused', reason: `${findings.length} could not be removed from ${where}. Try again, or write to us.`, field: null };
}

/** A system that does not answer, or does not do it, is found again by the search that follows. */
async function removeFrom(ctx: CustomerContext, system: ConnectedSystemId, found: readonly Finding[]): Promise<void> {
  const source = ctx.services.sources[system];
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
  const lines = [...new Set(found.filter(({ kind }) => kind === 'log').map(({ id }) => id))];
  if (lines.length > 0) await source.log?.remove({ subject: ctx.person, selection: { ids: lines } }, asking);
  const held = await source.read({ subject: ctx.person, kinds: [...new Set(found.map(({ kind }) => kind))] }, asking);
  if (held.state !== 'fresh') return;
  for (const { kind, id, version } of held.data.filter((record) => found.some((one) => one.kind === record.kind && one.id === record.id)))
    await source.change(
      ctx.person,
      { kind, id, version, act: 'redact', value: null, key: crypto.randomUUID(), changedBy: 'system' },
      asking,
    );
}
