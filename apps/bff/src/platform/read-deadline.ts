import { durations } from '@micromart/domain/time';
import type { RequestContext } from './request-context.ts';

/** Until when a read may ask its system, in milliseconds of the clock: the page's own deadline, so that all its systems share one. */
export function readDeadline({ page }: RequestContext): number {
  return page?.deadlineAt ?? Date.now() + durations.pageDeadline;
}
