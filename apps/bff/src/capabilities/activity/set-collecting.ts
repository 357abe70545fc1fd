import { isLogSystem } from '@micromart/domain/logs';
import { collectingKind, collectingUnset } from '@micromart/domain/records/collecting';
import type * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import type { ChangeResult } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { setCollectingInput } from './activity-input.ts';

/** Pauses a log or goes on with it, or chooses how long it is kept. The first choice is laid over how it stands without one. */
export async function setCollecting(
  ctx: CustomerContext,
  { log, on, keep, ...edit }: z.infer<typeof setCollectingInput>,
): Promise<ChangeResult> {
  if (!isLogSystem(log)) return { outcome: 'refused', reason: 'There is no such log.', field: null };
  const patch = {
    ...(on === undefined ? {} : { on }),
    ...(keep === undefined ? {} : { keepMonths: keep === 'never' ? null : Number(keep) }),
  };
  const { kind } = collectingKind(log);
  const first = edit.version === null ? { value: { ...collectingUnset, ...patch } } : { value: null, patch };
  return changeRecord(ctx, { ...edit, ...first, system: log, kind, id: 'main', act: 'set' });
}
