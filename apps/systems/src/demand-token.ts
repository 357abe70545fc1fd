import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Lets through what carries the bearer token. */
export function demandToken(token: string): RequestHandler {
  const wanted = digest(`Bearer ${token}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.get('authorization') ?? ''), wanted)) return next();
    response.status(401).json({ error: 'The token is missing or wrong.' });
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
