import type { Response } from 'express';
import { findCookie } from './known-cookies.ts';

/** Names of this browser's cookies for a purpose. */
export function cookiesFor(purpose: string, names: readonly string[]): string[] {
  return names.filter((name) => findCookie(name)?.purpose === purpose);
}

/**
 * Tells the browser to drop cookies: those of this very host, and those that were set for a domain above it. A cookie that was set for
 * another path, or by another site, is not reached by this; the page then shows that it is still there.
 */
export function deleteCookies(response: Response, names: readonly string[], { hostname, protocol }: URL): void {
  for (const name of names) {
    if (findCookie(name)?.purpose === null || !isCookieName(name)) continue;
    const secure = protocol === 'https:' || name.startsWith('__');
    for (const domain of [undefined, ...domainsAbove(hostname)]) {
      if (domain !== undefined && name.startsWith('__Host-')) continue;
      response.append('Set-Cookie', expired(name, domain, secure));
    }
  }
}

/** Written by hand: a name is sent back as it came, and nothing else of it is known. */
function expired(name: string, domain: string | undefined, secure: boolean): string {
  return `${name}=; Path=/${domain === undefined ? '' : `; Domain=${domain}`}; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT${secure ? '; Secure' : ''}`;
}

/** `shop.example.com` and `example.com` for `privacy.shop.example.com`, and the host itself; nothing for an address or a name of one part. */
function domainsAbove(hostname: string): string[] {
  if (/^[\d.]+$|:/.test(hostname)) return [];
  const parts = hostname.split('.');
  return parts.slice(0, -1).map((_, at) => parts.slice(at).join('.'));
}

/** A token of RFC 6265. */
function isCookieName(name: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name);
}
