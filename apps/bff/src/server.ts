import { constants } from 'node:zlib';
import { AppError, appErrorCodes } from '@micromart/domain/app-error';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { gpcRoutes } from './capabilities/cookies/routes.ts';
import { mediaRoutes } from './capabilities/media/routes.ts';
import { openIdentityClient } from './capabilities/sign-in/identity-client.ts';
import { signInRoutes } from './capabilities/sign-in/routes.ts';
import { type Demo, demoRoutes } from './demo/routes.ts';
import type { RenderPage } from './page.ts';
import { notFound, pageRoutes } from './pages/routes.ts';
import { assetFiles } from './platform/asset-files.ts';
import { cspReportRoutes } from './platform/csp-reports.ts';
import { headers } from './platform/headers.ts';
import { healthRoutes } from './platform/health.ts';
import type { LiveUpdates } from './platform/live-updates.ts';
import { readCaller } from './platform/read-caller.ts';
import { fromThisOrigin, jsonOnly } from './platform/same-site.ts';
import type { Services } from './platform/services.ts';
import { appRouter } from './router.ts';
import { codeOf } from './trpc.ts';

export interface ServerParts {
  readonly services: Services;
  readonly live: LiveUpdates;
  readonly web: { assets: string; render: RenderPage };
  readonly demo: Demo | null;
}

/** Everything that is mounted, in order. */
export function createServer({ services, live, web, demo }: ServerParts): Express {
  const { env } = services;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustedProxies);
  app.set('query parser', 'simple');
  app.set('etag', false);

  app.use(headers(new URL(env.oidc.issuer).origin));
  app.use(healthRoutes(services));
  app.use(gpcRoutes());
  app.use('/assets', assetFiles(`${web.assets}/assets`));
  app.use(compression({ threshold: 512, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }, filter: isCompressed }));
  app.use(mediaRoutes(services));
  app.use(signInRoutes(services, openIdentityClient(env)));
  app.get('/live', (request, response) => live.serve(request, response));
  app.use(
    '/trpc',
    fromThisOrigin(env.baseUrl, { ownHeader: true }),
    jsonOnly,
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req }) => readCaller(services, req),
      allowMethodOverride: true,
      allowBatching: true,
      maxBatchSize: 10,
      maxBodySize: 100_000,
      responseMeta: ({ errors }) => ({ headers: retryAfter(errors) }),
    }),
  );
  app.use(cspReportRoutes(services));
  if (demo !== null) app.use(demoRoutes(demo));
  app.use(pageRoutes(services, web.render));
  app.use(notFound(services, web.render));
  app.use(answerError(services));
  return app;
}

/** The live stream must not wait for a compressor to fill. */
function isCompressed(request: Request, response: Response): boolean {
  return request.path !== '/live' && compression.filter(request, response);
}

/** The longest wait that any call of the request was told. */
function retryAfter(errors: readonly { cause?: unknown }[]): Record<string, string> {
  const waits = errors.flatMap(({ cause }) => (cause instanceof AppError ? (cause.retryAfterSeconds ?? []) : []));
  return waits.length === 0 ? {} : { 'retry-after': String(Math.max(...waits)) };
}

/** A sentence to read and a reference; never what was thrown. */
function answerError(services: Services): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = isTooLarge(error) ? 'too-large' : isClientFault(error) ? 'bad-input' : codeOf(error);
    const { status, message } = appErrorCodes[code];
    const reference = crypto.randomUUID();
    if (status >= 500) services.log.error({ requestId: reference, path: withoutToken(request.path), err: error }, 'a request failed');
    else services.log.info({ requestId: reference, path: withoutToken(request.path), code }, 'a request was refused');
    if (response.headersSent) return next(error);
    if (error instanceof AppError && error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', error.retryAfterSeconds);
    response.status(status).json({ code, message, requestId: reference });
  };
}

/** What stands behind `/unsubscribe/` acts for whoever has it. */
function withoutToken(path: string): string {
  return path.replace(/^(\/unsubscribe\/).+/i, '$1…');
}

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
}

function isClientFault(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return (status >= 400 && status < 500) || (error instanceof Error && error.name === 'ZodError');
}
