import { randomUUID } from 'node:crypto';
import type { Actor } from '@micromart/domain/actor';
import { readSession } from '@micromart/store/sessions';
import type { Request } from 'express';
import { readBrowserSignals } from './browser-signals.ts';
import { readCookie } from './cookies.ts';
import type { CustomerContext, RequestContext } from './request-context.ts';
import type { Services } from './services.ts';

const opaqueId = /^[A-Za-z0-9_-]{43}$/;

/** What a page says of a request it sends. Neither can give anybody more than the cookie does. */
interface Asking {
  /** The session the page was made for, by its public id. Somebody else may have signed in in this browser since. */
  readonly pageOf?: unknown;
  /** The page asks by itself: that does not keep an idle session alive. */
  readonly isUnattended: boolean;
}

/** Who is asking: read from the session cookie and the database. Nobody, when the page was made for another session. */
export async function readCaller(services: Services, request: Request, asking = askingOf(request)): Promise<RequestContext> {
  const cookie = readCookie(request, 'session');
  const held =
    cookie !== null && opaqueId.test(cookie) ? await readSession(services.store, cookie, { touches: !asking.isUnattended }) : null;
  const session = asking.pageOf === undefined || asking.pageOf === held?.publicId ? held : null;
  const actor: Actor =
    session === null
      ? { kind: 'anonymous' }
      : { kind: 'customer', person: session.person, sessionId: session.publicId, signedInAt: session.signedInAt };
  const caller = { address: request.ip ?? 'unknown', person: session?.person ?? null, session: session?.publicId ?? null };
  return { services, requestId: randomUUID(), caller, actor, session, browser: readBrowserSignals(request) };
}

function askingOf({ headers }: Request): Asking {
  return { pageOf: headers['x-micromart-session'], isUnattended: headers['x-micromart-unattended'] === '1' };
}

/** The same request as one of a signed-in customer, or null. */
export function asCustomer(ctx: RequestContext): CustomerContext | null {
  return ctx.session === null ? null : { ...ctx, person: ctx.session.person, session: ctx.session };
}
