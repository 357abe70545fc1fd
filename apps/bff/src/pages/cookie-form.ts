import { randomUUID } from 'node:crypto';
import { AppError } from '@micromart/domain/app-error';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { cookiesFor, deleteCookies } from '../capabilities/cookies/delete-cookies.ts';
import { readAccountChoices } from '../capabilities/cookies/read-account-choices.ts';
import { noSignals, writeChoices, writeOptOut } from '../platform/browser-signals.ts';
import type { ChangeResult } from '../platform/change-result.ts';
import { optionalCookiePurposes } from '../platform/cookie-purposes.ts';
import { clearCookie, writeCookie } from '../platform/cookies.ts';
import { isFormToken } from '../platform/form-token.ts';
import { asCustomer } from '../platform/read-caller.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { appRouter } from '../router.ts';

const answer = z.enum(['allow', 'decline']);

/** What a form on the page of cookies wishes for this browser. */
const wish = z.discriminatedUnion('wish', [
  z.object({
    wish: z.literal('choose'),
    purpose: z.enum([...optionalCookiePurposes, 'all']),
    answer,
    'form-token': z.string().default(''),
  }),
  z.object({ wish: z.literal('delete'), name: z.string().min(1).max(100), 'form-token': z.string().default('') }),
  z.object({ wish: z.literal('opt-out'), 'form-token': z.string().default('') }),
  z.object({ wish: z.literal('allow-sale'), 'form-token': z.string().default('') }),
]);

/**
 * The choices of this browser, which need no account: its cookies are deleted and its no is kept in a cookie of ours. Of somebody who is
 * signed in they are the choices of the account as well, through the procedures that everything else goes through. Returns where to go on.
 */
export async function serveCookieForm(ctx: RequestContext, request: Request, response: Response): Promise<string> {
  await ctx.services.limits.count('anonymous-act', ctx.caller);
  const asked = wish.parse(request.body);
  const customer = asCustomer(ctx);
  if (customer !== null && !isFormToken(ctx.services.formSecret, customer.session.publicId, asked['form-token']))
    throw new AppError('not-same-site', 'form token does not fit');
  const account = customer === null ? null : appRouter.createCaller(customer).cookieRecords;
  const { browser = noSignals } = ctx;
  const forget = (names: readonly string[]) => deleteCookies(response, names, new URL(ctx.services.env.baseUrl));

  switch (asked.wish) {
    case 'choose': {
      const isAllowed = asked.answer === 'allow';
      const isRefused =
        browser.gpc || browser.optedOutAt !== null || (isAllowed && (await readAccountChoices(ctx, browser)).optedOutSince !== null);
      // A no to selling and sharing stands above a yes to all.
      const purposes = (asked.purpose === 'all' ? optionalCookiePurposes : [asked.purpose]).filter(
        (purpose) => !(isAllowed && isRefused && purpose === 'advertising'),
      );
      writeCookie(
        response,
        'cookie-choices',
        writeChoices(new Map([...browser.choices, ...purposes.map((one) => [one, isAllowed] as const)])),
      );
      if (!isAllowed) forget(purposes.flatMap((purpose) => cookiesFor(purpose, browser.cookieNames)));
      const results: ChangeResult[] = [];
      for (const purpose of account === null ? [] : purposes)
        results.push((await account?.choose({ purpose, allowed: isAllowed, key: randomUUID() })) as ChangeResult);
      return placeAfter(results, asked.purpose === 'all' ? 'cookie-choices' : `cookies-choice-${asked.purpose}`);
    }
    case 'delete':
      forget([asked.name]);
      return '/cookies#cookies-here';
    case 'opt-out': {
      const now = new Date();
      writeCookie(response, 'opt-out', writeOptOut(now));
      forget(cookiesFor('advertising', browser.cookieNames));
      const result = await account?.setOptOut({ on: true, key: randomUUID() });
      return placeAfter(result === undefined ? [] : [result], 'do-not-sell');
    }
    case 'allow-sale': {
      // The account first: a browser that still said no would say it for the account again.
      const result = await account?.setOptOut({ on: false, key: randomUUID() });
      if (result === undefined || result.outcome === 'changed') clearCookie(response, 'opt-out');
      return placeAfter(result === undefined ? [] : [result], 'do-not-sell');
    }
  }
}

/** The page says what the account answered when that was not a yes; everything else shows by itself. */
function placeAfter(results: readonly ChangeResult[], anchor: string): string {
  const failed = results.find(({ outcome }) => outcome !== 'changed');
  if (failed === undefined) return `/cookies#${anchor}`;
  return `/cookies?account=${failed.outcome === 'refused' ? 'refused' : 'away'}#${anchor}`;
}
