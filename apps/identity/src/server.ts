import { readFileSync } from 'node:fs';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { errors } from 'oidc-provider';
import { openDatabase, sweep } from './database.ts';
import { seedDemoAccounts } from './demo-accounts.ts';
import { InteractionGone } from './interaction-room.ts';
import { interactionRoutes } from './interaction-routes.ts';
import type { Log } from './log.ts';
import { createMailer } from './mailer.ts';
import { messagePage } from './pages.ts';
import { type Client, createProvider } from './provider.ts';
import { provisioningRoutes } from './provisioning.ts';
import { loadSecrets } from './secrets.ts';

export type IdentityOptions = {
  /** Without a slash at the end. */
  readonly issuer: string;
  /** Path of the SQLite file, or ':memory:'. */
  readonly databaseFile: string;
  readonly client: Client;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly provisioningToken: string;
  readonly seedDemo: boolean;
  readonly log: Log;
};

const sweepEvery = 10 * 60 * 1000;

export async function createIdentity(options: IdentityOptions) {
  const { issuer, client, log } = options;
  const home = new URL(client.redirectUri).origin;
  const database = openDatabase(options.databaseFile);
  sweep(database);
  const secrets = await loadSecrets(database);
  if (options.seedDemo) await seedDemoAccounts(database);
  const mailer = createMailer(options.smtpUrl, options.mailFrom, log);
  const provider = createProvider(issuer, client, database, secrets, log);
  const sweeping = setInterval(() => sweep(database), sweepEvery).unref();

  const app: Express = express();
  app.disable('x-powered-by');
  app.use(onlyUnderItsName(issuer), safeHeaders(home));
  app.get('/style.css', sendFile('style.css', 'text/css'));
  app.get('/icon.svg', sendFile('icon.svg', 'image/svg+xml'));
  app.use(
    '/interaction',
    interactionRoutes({
      provider,
      database,
      secrets,
      mailer,
      demo: options.seedDemo,
    }),
  );
  app.use('/scim/v2', provisioningRoutes(issuer, database, options.provisioningToken));
  app.use(provider.callback());
  app.use(sendFault(home, log));

  return {
    app,
    database,
    /** Waits for mails under way. Call it when no request is open any more. */
    async close(): Promise<void> {
      clearInterval(sweeping);
      await mailer.close();
      database.close();
    },
  };
}

/** oidc-provider builds its addresses from the Host header: no other name may come in. */
function onlyUnderItsName(issuer: string) {
  const { host } = new URL(issuer);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.headers.host === host) next();
    else response.status(421).end();
  };
}

/** The way back to the client is a redirect after a form: browsers ask form-action for it too. */
function safeHeaders(home: string) {
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' ${home}; base-uri 'none'; frame-ancestors 'none'`;
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cache-Control': 'no-store',
    });
    next();
  };
}

function sendFile(name: string, type: string) {
  const content = readFileSync(new URL(name, import.meta.url));
  return (_request: Request, response: Response): void => {
    response.set('Cache-Control', 'public, max-age=300').type(type).send(content);
  };
}

function sendFault(home: string, log: Log) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof InteractionGone || error instanceof errors.SessionNotFound) {
      response
        .status(410)
        .send(messagePage('This sign-in is over', 'It was finished, or it was open for too long. Nothing was changed.', home));
      return;
    }
    const status = statusOf(error);
    if (status >= 500) log('unexpected', error);
    response.status(status).send(messagePage('That did not work', 'Nothing was changed. Go back and try once more.', home));
  };
}

/** Body parsers say by a status what was wrong with a request. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
