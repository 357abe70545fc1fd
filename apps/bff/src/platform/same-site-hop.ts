import type { RequestHandler, Response } from 'express';
import { readCookie } from './cookies.ts';

/**
 * A Strict cookie is not sent on a click from a mail or on the way back from the identity provider. This page of ours goes to the
 * same address once more, and then the cookie comes along.
 */
export function hopTo(response: Response, path: string): void {
  response
    .status(200)
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${escapeHtml(path)}"><link rel="icon" href="data:,"><title>One moment</title><a href="${escapeHtml(path)}">Go on</a></html>`,
    );
}

export const hopWhenFromElsewhere: RequestHandler = (request, response, next) => {
  const fromElsewhere = request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] === 'navigate';
  if (request.method === 'GET' && fromElsewhere && readCookie(request, 'session') === null) return hopTo(response, request.originalUrl);
  next();
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
