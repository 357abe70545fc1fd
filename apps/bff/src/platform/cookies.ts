import type { CookieOptions, Request, Response } from 'express';

/**
 * The one session cookie, the same everywhere: browsers keep Secure cookies on http://localhost too, so there is no insecure mode.
 * Strict: it is not sent on the first click from a mail; same-site-hop.ts turns that click into one of our own.
 */
const session = { name: '__Host-Http-session', sameSite: 'strict' } as const;
/** Lives only while the person is at the identity provider. Lax: they come back from another site. */
const signIn = { name: '__Host-Http-sign-in', sameSite: 'lax' } as const;

const jar = { session, 'sign-in': signIn } as const;
type CookieName = keyof typeof jar;

export function readCookie(request: Request, cookie: CookieName): string | null {
  const { name } = jar[cookie];
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

export function writeCookie(response: Response, cookie: CookieName, value: string): void {
  response.cookie(jar[cookie].name, value, optionsOf(cookie));
}

export function clearCookie(response: Response, cookie: CookieName): void {
  response.clearCookie(jar[cookie].name, optionsOf(cookie));
}

function optionsOf(cookie: CookieName): CookieOptions {
  return { httpOnly: true, secure: true, path: '/', sameSite: jar[cookie].sameSite };
}
