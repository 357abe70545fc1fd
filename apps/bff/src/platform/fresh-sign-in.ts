import { durations } from '@micromart/domain/time';
import type { RequestContext } from './request-context.ts';

/** Whether the person proved who they are within the last five minutes, by the database's clock. */
export function isFresh(ctx: RequestContext): boolean {
  return ctx.session !== null && ctx.session.signInAgeMs >= 0 && ctx.session.signInAgeMs <= durations.freshSignIn;
}
