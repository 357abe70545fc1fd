import { entryOf } from '@micromart/domain/catalogue/catalogue';
import { cookiePurposes } from '@micromart/domain/records/site';
import { noSignals } from '../../platform/browser-signals.ts';
import { optionalCookiePurposes } from '../../platform/cookie-purposes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { CookiesView } from './cookies-view.ts';
import { findCookie } from './known-cookies.ts';
import { readAccountChoices } from './read-account-choices.ts';

/** The cookies that this browser sent along, by name, and what was chosen in it or, where nothing was, on the account. */
export async function readCookies(ctx: RequestContext): Promise<CookiesView> {
  const { browser = noSignals } = ctx;
  const account = await readAccountChoices(ctx, browser);
  const isNo = browser.gpc || browser.optedOutAt !== null || account.optedOutSince !== null;
  return {
    gpc: browser.gpc,
    optedOut: browser.optedOutAt === null ? null : `on ${sayDay(browser.optedOutAt.toISOString())}`,
    optedOutOnAccount: account.optedOutSince === null ? null : `since ${sayDay(account.optedOutSince)}`,
    missing: [...account.missing],
    purposes: optionalCookiePurposes.map((purpose) => {
      const entry = entryOf(cookiePurposes[purpose].policy);
      const own = purpose === 'advertising' && isNo ? false : browser.choices.get(purpose);
      const onAccount = own === undefined ? account.choices.get(purpose) : undefined;
      const chosen = own ?? onAccount?.allowed;
      return {
        purpose,
        entry: entry.id,
        anchor: `cookies-choice-${purpose}`,
        name: entry.name,
        sentence: entry.sentence,
        lost: entry.withheld ?? '',
        choice: chosen === undefined ? 'none' : chosen ? 'allowed' : 'declined',
        chosenOnAccount: onAccount === undefined ? null : sayDay(onAccount.at),
        left: chosen === false ? browser.cookieNames.filter((name) => findCookie(name)?.purpose === purpose) : [],
      };
    }),
    cookies: browser.cookieNames.map((name) => {
      const cookie = findCookie(name);
      return {
        name,
        anchor: `cookies-in-browser-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`,
        vendor: cookie?.vendor ?? null,
        purpose: cookie === undefined ? 'Unknown' : cookie.purpose === null ? 'Needed here' : cookiePurposes[cookie.purpose].name,
        what: cookie?.what ?? 'Set for this address by something that we do not know.',
        life: cookie?.life ?? null,
        canDelete: cookie?.purpose !== null,
      };
    }),
  };
}
