import type { Request } from 'express';
import { readCookie } from './cookies.ts';

/** What the browser itself says with a request. Names of cookies only: their values are looked at by nobody. */
export interface BrowserSignals {
  /** In the order sent; HttpOnly ones are among them. */
  readonly cookieNames: readonly string[];
  /** Global Privacy Control: this browser asks not to sell or share. */
  readonly gpc: boolean;
  /** "Do not sell or share", said in this browser without an account; null: not said. */
  readonly optedOutAt: Date | null;
  /** What was chosen in this browser, by purpose. */
  readonly choices: ReadonlyMap<string, boolean>;
}

export const noSignals: BrowserSignals = { cookieNames: [], gpc: false, optedOutAt: null, choices: new Map() };

export function readBrowserSignals(request: Request): BrowserSignals {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? '');
  return {
    cookieNames: [...new Set(pairs.filter((name) => name !== '' && name.length <= 100))].slice(0, 200),
    gpc: saysGpc(request.rawHeaders),
    optedOutAt: readOptOut(readCookie(request, 'opt-out')),
    choices: readChoices(readCookie(request, 'cookie-choices')),
  };
}

/** The value is exactly `1`; of several headers, also of several that a proxy joined, one is enough. Anything else says nothing. */
export function saysGpc(rawHeaders: readonly string[]): boolean {
  return rawHeaders.some(
    (name, at) =>
      at % 2 === 0 && name.toLowerCase() === 'sec-gpc' && (rawHeaders[at + 1] ?? '').split(',').some((value) => value.trim() === '1'),
  );
}

/** Seconds since 1970. */
function readOptOut(value: string | null): Date | null {
  return value !== null && /^\d{9,10}$/.test(value) ? new Date(Number(value) * 1000) : null;
}

export function writeOptOut(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}

/** `advertising-no.statistics-yes`: signs that a cookie carries as they are. */
function readChoices(value: string | null): ReadonlyMap<string, boolean> {
  const read = (value ?? '').split('.').flatMap((part): [string, boolean][] => {
    const [purpose = '', answer] = part.split('-');
    return answer === 'yes' || answer === 'no' ? [[purpose, answer === 'yes']] : [];
  });
  return new Map(read.slice(0, 10));
}

export function writeChoices(choices: ReadonlyMap<string, boolean>): string {
  return [...choices].map(([purpose, isAllowed]) => `${purpose}-${isAllowed ? 'yes' : 'no'}`).join('.');
}
