import { allLines } from '@micromart/domain/log-line';
import { logOf } from '@micromart/domain/logs';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import type { SearchView } from './search-view.ts';

const mostLines = 5;

/** The newest log lines that contain every word, of each system that writes a log. */
export async function searchLogs(ctx: CustomerContext, subject: readonly string[]) {
  const text = subject.join(' ').slice(0, 200);
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const notAsked: ConnectedSystemId[] = [];
  const asked = await Promise.all(
    connectedSystems.map(async (system): Promise<SearchView['logs']> => {
      const { log } = ctx.services.sources[system];
      const words = logOf(system);
      if (log === undefined || words === undefined) return [];
      const page = await log.page({ subject: ctx.person, filter: { ...allLines, text }, after: null, limit: mostLines }, asking);
      if (page.state === 'unavailable') {
        notAsked.push(system);
        return [];
      }
      const { lines, reached } = page.result;
      if (lines.length === 0 && reached === null) return [];
      return [
        {
          system,
          name: words.name,
          lines: lines.map(({ id, at, text: said }) => ({ id, text: said, at: sayMoment(at) })),
          more: reached !== null && lines.length === mostLines,
          reached: reached !== null && lines.length < mostLines ? sayDay(reached.at) : null,
        },
      ];
    }),
  );
  return { found: asked.flat(), notAsked };
}
