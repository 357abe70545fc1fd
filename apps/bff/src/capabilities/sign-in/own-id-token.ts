import { listSessions } from '@micromart/store/sessions';
import type { CustomerContext } from '../../platform/request-context.ts';

/** The id token of this session: a hint to the provider whose sign-in this is. It never leaves the servers but for that. */
export async function ownIdToken(ctx: CustomerContext): Promise<string | null> {
  const sessions = await listSessions(ctx.services.store, ctx.services.keyring, ctx.person);
  return sessions.find((session) => session.publicId === ctx.session.publicId)?.details.idToken ?? null;
}
