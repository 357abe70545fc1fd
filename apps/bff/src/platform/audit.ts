import { writeAccess } from '@micromart/store/access-log';
import type { RequestContext } from './request-context.ts';

/** One line of the access log: who did what to whose record. Carries no personal value. Rejects when it cannot be written. */
export async function auditLine(ctx: RequestContext, entry: { procedure: string; line: string; outcome: string }): Promise<void> {
  const { actor } = ctx;
  const person = actor.kind === 'customer' ? actor.person : actor.kind === 'support-agent' ? actor.onBehalfOf : null;
  if (person === null) {
    ctx.services.log.info({ requestId: ctx.requestId, procedure: entry.procedure, outcome: entry.outcome }, entry.line);
    return;
  }
  await writeAccess(ctx.services.store.db, {
    person,
    actorKind: actor.kind,
    actorId: actor.kind === 'support-agent' ? actor.agent : person,
    procedure: entry.procedure,
    line: entry.line,
    outcome: entry.outcome,
    requestId: ctx.requestId,
  });
}
