import { listSessions } from '@micromart/store/sessions';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayAgo, sayMoment } from '../../platform/say-time.ts';
import type { SessionsView } from './sessions-view.ts';

/** Where the person is signed in now, this place first. */
export async function readSessions(ctx: CustomerContext): Promise<SessionsView> {
  const sessions = await listSessions(ctx.services.store, ctx.services.keyring, ctx.person);
  const views = sessions.map((session) => ({
    id: session.publicId,
    anchor: `session-${session.publicId}`,
    label: session.details.userAgent,
    how: `Signed in ${sayMoment(session.signedInAt)}, last used ${sayAgo(session.lastSeenAt)}, from ${placeOf(session.details.ipPrefix)}`,
    thisOne: session.publicId === ctx.session.publicId,
  }));
  return { sessions: views.sort((a, b) => Number(b.thisOne) - Number(a.thisOne)) };
}

function placeOf(network: string): string {
  return network === 'this machine' ? network : `the network ${network}`;
}
