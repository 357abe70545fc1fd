import type { UnavailableWhy } from '@micromart/domain/sourced';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import type { Asked } from '@micromart/sources/ask';
import type { MediaWhich } from '@micromart/sources/media';
import { tellChanged } from '@micromart/store/live';
import type * as z from 'zod';
import { neverSent, slicesOfSystem } from '../../platform/change-record.ts';
import type { ChangeResult } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { removeMediaInput, restoreMediaInput } from './media-input.ts';
import { mediaOf } from './read-media.ts';

/** Air between the last moment in which pictures can be brought back and their end. */
const margin = 2000;

/** Hides pictures at once; for ten minutes they can be brought back, then a job deletes them. The key names the removal. */
export async function removeMedia(ctx: CustomerContext, { which, key }: z.infer<typeof removeMediaInput>): Promise<ChangeResult> {
  const removed = await mediaOf(ctx).remove({ subject: ctx.person, which: whichOf(which), key }, askingOf(ctx));
  if (removed.state === 'unavailable') return notAnswered(removed);
  if (removed.result.removed === 0) return { outcome: 'conflict', lines: [], value: null, version: null };
  const { store, outbox } = ctx.services;
  await outbox.enqueue(store.db, 'clear-media', {}, { startAfter: durations.pictureUndo + margin });
  await tellChanged(store.db, ctx.person, slicesOfSystem.kitchen);
  return { outcome: 'changed', undo: null };
}

/** Brings back what one removal hid. */
export async function restoreMedia(ctx: CustomerContext, { removal }: z.infer<typeof restoreMediaInput>): Promise<ChangeResult> {
  const restored = await mediaOf(ctx).restore({ subject: ctx.person, key: removal }, askingOf(ctx));
  if (restored.state === 'unavailable') return notAnswered(restored);
  if (restored.result.restored === 0)
    return { outcome: 'refused', reason: 'These pictures are back already, or the 10 minutes are over and they are deleted.', field: null };
  await tellChanged(ctx.services.store.db, ctx.person, slicesOfSystem.kitchen);
  return { outcome: 'changed', undo: null };
}

function whichOf(which: z.infer<typeof removeMediaInput>['which']): MediaWhich {
  switch (which.what) {
    case 'some':
      return { ids: which.ids };
    case 'device':
      return { deviceId: which.device, day: null };
    case 'day':
      return { deviceId: which.device ?? null, day: which.day };
    case 'all':
      return { deviceId: null, day: null };
  }
}

function askingOf(ctx: CustomerContext) {
  return { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId };
}

function notAnswered({ why, since }: Extract<Asked<unknown>, { state: 'unavailable' }> & { why: UnavailableWhy }): ChangeResult {
  return { outcome: neverSent.includes(why) ? 'unavailable' : 'unknown', system: systems.kitchen.name, since };
}
