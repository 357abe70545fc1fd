import type { CookieOptions, Request, Response } from 'express';

/**
 * The one session cookie, the same everywhere: browsers keep Secure cookies on http://localhost too, so there is no insecure mode.
 * Strict: it is not sent on the first click from a mail; same-site-hop.ts turns that click into one of our own.
 */
const session = { name: '__Host-Http-session', sameSite: 'strict' } as const;
/** Lives only while the person is at the identity provider. Lax: they come back from another site. */
const signIn = { name: '__Host-Http-sign-in', sameSite: 'lax' } as const;

/** What this browser said about selling, sharing and cookies. Kept as long as browsers keep anything; Lax: a first visit from elsewhere must not ask again. */
const kept = { sameSite: 'lax', maxAge: 400 * 24 * 60 * 60 * 1000 } as const;
const optOut = { name: '__Host-Http-opt-out', ...kept } as const;
const cookieChoices = { name: '__Host-Http-cookie-choices', ...kept } as const;

const jar: Record<'session' | 'sign-in' | 'opt-out' | 'cookie-choices', { name: string; sameSite: 'strict' | 'lax'; maxAge?: number }> = {
  session,
  'sign-in': signIn,
  'opt-out': optOut,
  'cookie-choices': cookieChoices,
};
type CookieName = keyof typeof jar;

/** Names of the cookies of this page itself. */
export const ownCookies = { session: session.name, signIn: signIn.name, optOut: optOut.name, choices: cookieChoices.name } as const;

export function readCookie(request: Request, cookie: CookieName): string | null {
  const { name } = jar[cookie];
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

export function writeCookie(response: Response, cookie: CookieName, value: string): void {
  const { name, maxAge } = jar[cookie];
  response.cookie(name, value, { ...optionsOf(cookie), ...(maxAge === undefined ? {} : { maxAge }) });
}

export function clearCookie(response: Response, cookie: CookieName): void {
  response.clearCookie(jar[cookie].name, optionsOf(cookie));
}

function optionsOf(cookie: CookieName): CookieOptions {
  return { httpOnly: true, secure: true, path: '/', sameSite: jar[cookie].sameSite };
}
