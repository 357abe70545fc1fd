import { tellChanged } from '@micromart/store/live';
import { endAllSessions, endSession } from '@micromart/store/sessions';
import * as z from 'zod';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const endSessionInput = z.object({ id: plainId(60) });
export const endSessionOutput = z.object({ outcome: z.enum(['ended', 'gone']) });
export const endOthersOutput = z.object({ outcome: z.literal('ended'), count: z.int() });

/** Signs one place of the person out; `gone` when it was signed out already or is not theirs. */
export async function endOneSession(
  ctx: CustomerContext,
  input: z.infer<typeof endSessionInput>,
): Promise<z.infer<typeof endSessionOutput>> {
  const ended = await endSession(ctx.services.store, ctx.person, input.id);
  if (ended) await tellChanged(ctx.services.store.db, ctx.person, ['sessions']);
  return { outcome: ended ? 'ended' : 'gone' };
}

/** Signs every other place out and keeps this one. */
export async function endOtherSessions(ctx: CustomerContext): Promise<z.infer<typeof endOthersOutput>> {
  const count = await endAllSessions(ctx.services.store, ctx.person, { exceptPublicId: ctx.session.publicId });
  await tellChanged(ctx.services.store.db, ctx.person, ['sessions']);
  return { outcome: 'ended', count };
}
