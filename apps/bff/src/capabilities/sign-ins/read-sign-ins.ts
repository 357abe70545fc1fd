import { allLines } from '@micromart/domain/log-line';
import { systems } from '@micromart/domain/systems';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayMoment } from '../../platform/say-time.ts';
import type { SignInsView } from './sign-ins-view.ts';

const newest = 10;

/** The last sign-ins; all of them stand in the timeline. An account system without a log is told as one that cannot be asked. */
export async function readSignIns(ctx: CustomerContext): Promise<SignInsView> {
  const { log } = ctx.services.sources.accounts;
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const system = systems.accounts.name;
  if (log === undefined) return { state: 'unavailable', since: new Date().toISOString(), why: 'broken', system };
  const filter = { ...allLines, kinds: ['sign-in'] };
  const asked = await log.page({ subject: ctx.person, filter, after: null, limit: newest }, asking);
  if (asked.state === 'unavailable') return { state: 'unavailable', why: asked.why, since: asked.since, system };
  const lines = asked.result.lines.map(({ id, at, text, place }) => ({ anchor: `sign-in-${id}`, text, when: sayMoment(at), place }));
  return { state: 'fresh', asOf: new Date().toISOString(), data: { lines, hasMore: asked.result.reached !== null } };
}
