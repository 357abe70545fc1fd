import { type Request, type RequestHandler, type Response, Router, urlencoded } from 'express';
import type { RenderPage } from '../page.ts';
import { asCustomer, readCaller } from '../platform/read-caller.ts';
import { fromThisOrigin } from '../platform/same-site.ts';
import { hopWhenFromElsewhere } from '../platform/same-site-hop.ts';
import type { Services } from '../platform/services.ts';
import { honourSignals } from './honour-signals.ts';
import { openRoutes } from './open-routes.ts';
import { pages } from './page-list.ts';
import { serveForm } from './serve-form.ts';
import { servePage } from './serve-page.ts';
import { pagesWithWords, serveWordsForm } from './words.ts';

/** The pages, and the forms that they send before their script has arrived. */
export function pageRoutes(services: Services, render: RenderPage): Router {
  const routes = Router();

  for (const [path, { access, demo, slices }] of Object.entries(pages)) {
    if (demo && !services.env.demo) continue;
    // A page that is the same for everybody needs no cookie, and a hop would lose what stands behind the # of the link in a mail.
    const hop = access === 'anonymous' ? [] : [hopWhenFromElsewhere];
    routes.get(path, ...hop, async (request: Request, response: Response) => {
      const ctx = await readCaller(services, request);
      await services.limits.count('page', ctx.caller);
      if (access === 'customer' && ctx.session === null) {
        response.redirect(303, `/auth/sign-in?${new URLSearchParams({ return: request.originalUrl }).toString()}`);
        return;
      }
      await honourSignals(ctx, response);
      await servePage(render, ctx, response, { status: 200, url: request.originalUrl, slices, formResult: null });
    });
  }

  routes.post(
    '/act',
    fromThisOrigin(services.env.baseUrl, { ownHeader: false }),
    urlencoded({ extended: true, limit: '100kb', parameterLimit: 100 }),
    async (request, response) => {
      const ctx = await readCaller(services, request);
      const served = await serveForm(ctx, request);
      if ('redirect' in served) return response.redirect(303, served.redirect);
      const { path, url, formResult } = served;
      await servePage(render, ctx, response, { status: 200, url, slices: pages[path].slices, formResult });
    },
  );

  for (const path of pagesWithWords) {
    routes.post(
      path,
      fromThisOrigin(services.env.baseUrl, { ownHeader: false }),
      urlencoded({ extended: false, limit: '4kb' }),
      async (request, response) => {
        const ctx = await readCaller(services, request);
        const customer = asCustomer(ctx);
        // The words are written down.
        await services.limits.count(customer === null ? 'page' : 'change', ctx.caller);
        const next =
          customer === null
            ? `/auth/sign-in?${new URLSearchParams({ return: path }).toString()}`
            : await serveWordsForm(customer, path, request.body);
        response.redirect(303, next);
      },
    );
  }

  routes.use(openRoutes(services, render));
  return routes;
}

/** Whatever nobody answered for: a page for a browser, one line for everything else. */
export function notFound(services: Services, render: RenderPage): RequestHandler {
  return async (request, response) => {
    const wantsPage =
      request.method === 'GET' &&
      request.accepts('html') !== false &&
      request.headers['sec-fetch-dest'] !== 'empty' &&
      isReadable(request.path);
    if (!wantsPage) {
      response.status(404).json({ code: 'not-allowed', message: 'There is nothing here.' });
      return;
    }
    const ctx = await readCaller(services, request);
    await servePage(render, ctx, response, { status: 404, url: request.originalUrl, slices: [], formResult: null });
  };
}

/** The page's own router would write about an address like `/%E0%A4%A` past the log. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
