import { AppError } from '@micromart/domain/app-error';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * SameSite is no defence against another port of the same host, so every request that acts is checked before its body is read:
 * it must come from a page of exactly this origin. `ownHeader` asks for the header that no form can send.
 */
export function fromThisOrigin(origin: string, { ownHeader }: { ownHeader: boolean }): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const site = request.headers['sec-fetch-site'];
    const from = request.headers.origin;
    const sameSite = site === undefined || site === 'same-origin';
    // Our no-referrer policy makes browsers send `Origin: null` with our own forms, never with our scripts; then their Sec-Fetch-Site must
    // vouch for it.
    const sameOrigin = from === undefined || (from === 'null' && !ownHeader) ? site === 'same-origin' : from === origin;
    const marked = !ownHeader || request.headers['x-micromart-request'] === '1';
    if (request.method === 'POST' && sameSite && sameOrigin && marked) return next();
    next(new AppError('not-same-site', `${request.method} from ${site ?? 'nowhere'}`));
  };
}

/** Only `application/json`: anything that a cross-site form can send is refused before tRPC sees it. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  next(type === 'application/json' ? undefined : new AppError('bad-input', 'not JSON'));
};
