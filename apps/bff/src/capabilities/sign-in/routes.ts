import { type Request, type Response, Router, urlencoded } from 'express';
import { clearCookie, readCookie, writeCookie } from '../../platform/cookies.ts';
import { isFormToken } from '../../platform/form-token.ts';
import { ownPath } from '../../platform/own-path.ts';
import { asCustomer, readCaller } from '../../platform/read-caller.ts';
import { fromThisOrigin } from '../../platform/same-site.ts';
import { hopTo } from '../../platform/same-site-hop.ts';
import type { Services } from '../../platform/services.ts';
import { finishSignIn } from './finish-sign-in.ts';
import type { IdentityClient } from './identity-client.ts';
import { nameUserAgent } from './name-user-agent.ts';
import { signOut } from './sign-out.ts';
import { startSignIn } from './start-sign-in.ts';

/** /auth/sign-in, /auth/callback, /auth/sign-out. */
export function signInRoutes(services: Services, identity: IdentityClient): Router {
  const routes = Router();

  routes.get('/auth/sign-in', async (request: Request, response: Response) => {
    const ctx = await readCaller(services, request);
    await services.limits.count('sign-in', ctx.caller);
    const { query } = request;
    const draft = typeof query.draft === 'string' && query.draft.length < 100 ? query.draft : null;
    const started = await startSignIn(ctx, identity, { returnTo: ownPath(query.return), fresh: query.fresh === '1', draft });
    writeCookie(response, 'sign-in', started.cookie);
    response.redirect(303, started.url);
  });

  routes.get('/auth/callback', async (request: Request, response: Response) => {
    // From another site the session cookie does not come along, and a step-up needs it: one hop of our own first.
    if (request.headers['sec-fetch-site'] === 'cross-site') return hopTo(response, request.originalUrl);
    const ctx = await readCaller(services, request);
    await services.limits.count('sign-in', ctx.caller);
    const finished = await finishSignIn(ctx, identity, {
      transactionCookie: readCookie(request, 'sign-in'),
      sessionCookie: readCookie(request, 'session'),
      callbackPath: request.originalUrl,
      cancelled: request.query.error === 'access_denied',
      userAgent: nameUserAgent(request.headers['user-agent']),
    });
    clearCookie(response, 'sign-in');
    if (finished.outcome === 'went-back') return hopTo(response, finished.returnTo);
    if (finished.outcome === 'ask-again') {
      return response.redirect(303, `/auth/sign-in?${new URLSearchParams({ fresh: '1', return: finished.returnTo }).toString()}`);
    }
    if (finished.outcome === 'refused') return response.redirect(303, `/sign-in-problem?why=${finished.why}`);
    writeCookie(response, 'session', finished.sessionId);
    hopTo(response, finished.returnTo);
  });

  routes.post(
    '/auth/sign-out',
    fromThisOrigin(services.env.baseUrl, { ownHeader: false }),
    urlencoded({ extended: false, limit: '2kb' }),
    async (request, response) => {
      const ctx = asCustomer(await readCaller(services, request));
      const cookie = readCookie(request, 'session');
      if (ctx !== null && !isFormToken(services.formSecret, ctx.session.publicId, request.body?.['form-token']))
        return response.redirect(303, '/');
      clearCookie(response, 'session');
      response.setHeader('Clear-Site-Data', '"cache", "storage"');
      if (ctx === null || cookie === null) return response.redirect(303, '/signed-out');
      response.redirect(303, await signOut(ctx, identity, cookie));
    },
  );

  return routes;
}
