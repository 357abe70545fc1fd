import { randomUUID } from 'node:crypto';
import type { Actor } from '@micromart/domain/actor';
import { readSession } from '@micromart/store/sessions';
import type { Request } from 'express';
import { readCookie } from './cookies.ts';
import type { CustomerContext, RequestContext } from './request-context.ts';
import type { Services } from './services.ts';

const opaqueId = /^[A-Za-z0-9_-]{43}$/;

/** Who is asking: read from the session cookie and the database, never from anything else that the request says. */
export async function readCaller(services: Services, request: Request): Promise<RequestContext> {
  const cookie = readCookie(request, 'session');
  const session = cookie !== null && opaqueId.test(cookie) ? await readSession(services.store, cookie) : null;
  const actor: Actor =
    session === null
      ? { kind: 'anonymous' }
      : { kind: 'customer', person: session.person, sessionId: session.publicId, signedInAt: session.signedInAt };
  const caller = { address: request.ip ?? 'unknown', person: session?.person ?? null, session: session?.publicId ?? null };
  return { services, requestId: randomUUID(), caller, actor, session };
}

/** The same request as one of a signed-in customer, or null. */
export function asCustomer(ctx: RequestContext): CustomerContext | null {
  return ctx.session === null ? null : { ...ctx, person: ctx.session.person, session: ctx.session };
}
