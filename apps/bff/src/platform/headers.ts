import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce of this response: scripts and styles of the page carry it. */
export function nonceOf(response: Response): string {
  return response.locals.nonce as string;
}

/**
 * Every response carries these, static files and errors too. `identityOrigin`: the sign-out form and the step-up end up there,
 * and browsers hold a form's whole chain of redirects against form-action.
 */
export function headers(identityOrigin: string): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64');
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Vary', 'Cookie, Accept-Encoding');
      response.setHeader(
        'Permissions-Policy',
        'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      );
      response.setHeader('Reporting-Endpoints', 'csp="/csp-report"');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'strict-dynamic'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          'style-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'manifest-src': ["'self'"],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'", identityOrigin],
          'frame-ancestors': ["'none'"],
          'require-trusted-types-for': ["'script'"],
          'trusted-types': ["'none'"],
          'report-to': ['csp'],
        },
      },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: false,
      xFrameOptions: { action: 'deny' },
    }),
  ];
}
