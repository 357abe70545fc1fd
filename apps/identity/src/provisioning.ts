import { createHash, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { type Account, changeEmail, findAccount, removeAccount, setActive } from './accounts.ts';

/**
 * The small part of SCIM 2.0 (RFC 7644) by which the dashboard keeps the sign-in address true: read, replace, switch off, delete.
 * Asking for the same thing twice has the effect of asking once.
 */
export function provisioningRoutes(issuer: string, database: DatabaseSync, token: string): Router {
  const router = express.Router();
  router.use(
    onlyWith(token),
    express.json({
      type: ['application/scim+json', 'application/json'],
      limit: '16kb',
    }),
  );

  router.get('/Users/:id', (request, response) => {
    const account = findAccount(database, request.params.id);
    if (account) sendUser(response, issuer, account);
    else refuse(response, 404, 'There is no such user.');
  });

  router.patch('/Users/:id', (request, response) => {
    const { id } = request.params;
    if (!findAccount(database, id)) return refuse(response, 404, 'There is no such user.');
    const wish = readPatch(request.body);
    if (!wish) return refuse(response, 400, 'Only userName, emails and active can be replaced.', 'invalidValue');
    if (wish.email !== undefined && changeEmail(database, id, wish.email) === 'taken') {
      return refuse(response, 409, 'This userName belongs to another user.', 'uniqueness');
    }
    if (wish.active !== undefined) setActive(database, id, wish.active);
    const account = findAccount(database, id);
    if (account) sendUser(response, issuer, account);
  });

  router.delete('/Users/:id', (request, response) => {
    if (!findAccount(database, request.params.id)) return refuse(response, 404, 'There is no such user.');
    removeAccount(database, request.params.id);
    response.status(204).end();
  });

  router.use((_request, response) => refuse(response, 404, 'There is nothing here.'));
  return router;
}

const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/);
const emails = z.array(z.object({ value: email, primary: z.boolean().optional() })).min(1);
const replace = z.string().toLowerCase().pipe(z.literal('replace'));

const operation = z.union([
  z.object({
    op: replace,
    path: z.enum(['userName', 'emails[primary eq true].value']),
    value: email,
  }),
  z.object({ op: replace, path: z.literal('emails'), value: emails }),
  z.object({ op: replace, path: z.literal('active'), value: z.boolean() }),
  z.object({
    op: replace,
    path: z.undefined().optional(),
    value: z.strictObject({
      userName: email.optional(),
      emails: emails.optional(),
      active: z.boolean().optional(),
    }),
  }),
]);

const patch = z.object({
  schemas: z.array(z.string()).refine((schemas) => schemas.includes('urn:ietf:params:scim:api:messages:2.0:PatchOp')),
  Operations: z.array(operation).min(1).max(10),
});

type Wish = { email?: string; active?: boolean };

/** The user name and the primary address are one thing here; naming both differently is refused. */
function readPatch(body: unknown): Wish | undefined {
  const read = patch.safeParse(body);
  if (!read.success) return undefined;
  const named: string[] = [];
  const wish: Wish = {};
  for (const { path, value } of read.data.Operations) {
    if (path === 'active') wish.active = value;
    else if (path === 'emails') named.push(primaryOf(value));
    else if (path !== undefined) named.push(value);
    else {
      if (value.userName !== undefined) named.push(value.userName);
      if (value.emails !== undefined) named.push(primaryOf(value.emails));
      if (value.active !== undefined) wish.active = value.active;
    }
  }
  const [first] = named;
  if (named.some((address) => address.toLowerCase() !== first?.toLowerCase())) return undefined;
  return first === undefined ? wish : { ...wish, email: first };
}

function primaryOf(addresses: z.infer<typeof emails>): string {
  return (addresses.find(({ primary }) => primary) ?? addresses[0])?.value ?? '';
}

function sendUser(response: Response, issuer: string, account: Account): void {
  sendScim(response, 200, {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: account.sub,
    userName: account.email,
    emails: [{ value: account.email, primary: true }],
    active: account.active,
    meta: {
      resourceType: 'User',
      location: `${issuer}/scim/v2/Users/${encodeURIComponent(account.sub)}`,
    },
  });
}

function refuse(response: Response, status: number, detail: string, scimType?: 'uniqueness' | 'invalidValue'): void {
  sendScim(response, status, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    scimType,
    detail,
  });
}

function sendScim(response: Response, status: number, body: object): void {
  response.status(status).type('application/scim+json').send(JSON.stringify(body));
}

function onlyWith(token: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(`Bearer ${token}`);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (timingSafeEqual(digest(request.get('authorization') ?? ''), expected)) {
      next();
      return;
    }
    response.set('WWW-Authenticate', 'Bearer');
    refuse(response, 401, 'A provisioning token is needed.');
  };
}
