import { logFieldWords } from '@micromart/domain/logs';
import { collectingKind } from '@micromart/domain/records/collecting';
import { recipientKind } from '@micromart/domain/records/sharing';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayMoment } from '../../platform/say-time.ts';
import type { ActivityLineView } from './activity-view.ts';
import { openLogs, tellMissing } from './log-systems.ts';
import { sayAboutLine } from './say-about-line.ts';

/** Everything that one line says, the internet address too, and what stands behind it. `line` is `system.id`. */
export async function readLine(ctx: CustomerContext, line: string | undefined): Promise<ActivityLineView> {
  const nothing = { line: null, missing: null };
  if (line === undefined) return nothing;
  const dot = line.indexOf('.');
  const open = openLogs(ctx).find(({ system }) => system === line.slice(0, dot));
  if (open === undefined) return nothing;
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const { sources } = ctx.services;
  const [asked, choice, sharing] = await Promise.all([
    open.log.find({ subject: ctx.person, id: line.slice(dot + 1) }, asking),
    sources[open.system].read({ subject: ctx.person, kinds: [collectingKind(open.system).kind] }, asking),
    sources.sharing.read({ subject: ctx.person, kinds: [recipientKind.kind] }, asking),
  ]);
  if (asked.state === 'unavailable') return { line: null, missing: tellMissing(open.system, asked) };
  const found = asked.result.line;
  if (found === null) return nothing;
  return {
    line: {
      line,
      when: sayMoment(found.at),
      details: Object.entries(found.details).map(([field, text]) => ({ label: logFieldWords[field] ?? field, text })),
      about: sayAboutLine(open, found, { choice, sharing }),
    },
    missing: null,
  };
}
