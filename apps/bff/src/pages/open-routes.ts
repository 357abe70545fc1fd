import { AppError } from '@micromart/domain/app-error';
import { Router, raw, urlencoded } from 'express';
import type { RenderPage } from '../page.ts';
import { readCaller } from '../platform/read-caller.ts';
import { fromThisOrigin } from '../platform/same-site.ts';
import type { Services } from '../platform/services.ts';
import { appRouter } from '../router.ts';
import { serveAddressForm } from './address-form.ts';
import { serveCookieForm } from './cookie-form.ts';
import { servePage } from './serve-page.ts';

/** The few forms that need no account. */
export function openRoutes(services: Services, render: RenderPage): Router {
  const routes = Router();
  const ownForm = [fromThisOrigin(services.env.baseUrl, { ownHeader: false }), urlencoded({ extended: false, limit: '4kb' })];

  routes.post('/cookies', ...ownForm, async (request, response) => {
    response.redirect(303, await serveCookieForm(await readCaller(services, request), request, response));
  });

  routes.post('/my-address', ...ownForm, async (request, response) => {
    const ctx = await readCaller(services, request);
    const formResult = await serveAddressForm(ctx, request);
    await servePage(render, ctx, response, { status: 200, url: '/my-address', slices: [], formResult });
  });

  // RFC 8058: a mail program presses this from anywhere, without cookies, and is not sent elsewhere. What makes it right is the token alone.
  routes.post('/unsubscribe/:token', raw({ type: () => true, limit: '4kb' }), async (request, response) => {
    if (!(await isOneClick(request.headers['content-type'], request.body))) throw new AppError('bad-input', 'no one-click unsubscribe');
    const ctx = await readCaller(services, request);
    const result = await appRouter.createCaller(ctx).messages.unsubscribe({ token: request.params.token });
    if (!(request.headers.accept ?? '').includes('text/html')) return void response.status(200).type('text').send('');
    const formResult = { anchor: 'unsubscribe', act: 'messages.unsubscribe', result, fields: {} };
    await servePage(render, ctx, response, { status: 200, url: request.originalUrl, slices: [], formResult });
  });

  return routes;
}

/** `List-Unsubscribe=One-Click`, as a form of either kind. */
async function isOneClick(type: string | undefined, body: unknown): Promise<boolean> {
  if (type === undefined || !Buffer.isBuffer(body)) return false;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return form.get('List-Unsubscribe') === 'One-Click';
  } catch {
    return false;
  }
}
