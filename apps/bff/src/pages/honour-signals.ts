import type { Response } from 'express';
import { cookiesFor, deleteCookies } from '../capabilities/cookies/delete-cookies.ts';
import { keepOptOut } from '../platform/keep-opt-out.ts';
import { asCustomer } from '../platform/read-caller.ts';
import type { RequestContext } from '../platform/request-context.ts';

/**
 * Global Privacy Control and a no that was said in this browser count from the very page that they come with: advertising cookies go with
 * its answer, and the account learns of it. A page is not kept back when that cannot be noted; the next one tells it again.
 */
export async function honourSignals(ctx: RequestContext, response: Response): Promise<void> {
  const { browser, services } = ctx;
  if (!browser?.gpc && !browser?.optedOutAt) return;
  deleteCookies(response, cookiesFor('advertising', browser.cookieNames), new URL(services.env.baseUrl));
  const customer = asCustomer(ctx);
  if (customer === null) return;
  await keepOptOut(customer).catch((error: unknown) =>
    services.log.warn({ requestId: ctx.requestId, err: error }, 'an opt-out of a browser could not be noted'),
  );
}
