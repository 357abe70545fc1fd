import { randomUUID } from 'node:crypto';
import { AppError } from '@micromart/domain/app-error';
import { keepDraft } from '@micromart/store/drafts';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { Request, Response } from 'express';
import * as z from 'zod';
import type { FormResult } from '../page.ts';
import { isFormToken } from '../platform/form-token.ts';
import { asCustomer } from '../platform/read-caller.ts';
import type { CustomerContext, RequestContext } from '../platform/request-context.ts';
import { appRouter } from '../router.ts';
import { codeOf } from '../trpc.ts';

const form = z.looseObject({ 'form-token': z.string(), act: z.string().max(80), anchor: z.string().regex(/^[A-Za-z0-9_-]{1,160}$/) });

/** Outcomes after which the page is simply shown again, at the row. */
const done: readonly string[] = ['changed', 'ended', 'gone', 'cancelled', 'code-sent'];

export type ServedForm = { readonly redirect: string } | { readonly formResult: FormResult };

/**
 * The same acts for a page whose script has not arrived: a form names the procedure and carries its input as fields.
 * It goes through the same procedure builder; there is no second way to change anything.
 */
export async function serveForm(ctx: RequestContext, request: Request, response: Response): Promise<ServedForm> {
  const { 'form-token': token, act, anchor, ...fields } = form.parse(request.body);
  const customer = asCustomer(ctx);
  if (customer === null) return { redirect: `/auth/sign-in?${new URLSearchParams({ return: `/?edit=${anchor}` })}` };
  if (!isFormToken(ctx.services.formSecret, customer.session.publicId, token))
    throw new AppError('not-same-site', 'form token does not fit');
  try {
    const result = await callMutation(customer, act, inputOf(fields));
    const { outcome } = z.looseObject({ outcome: z.string() }).parse(result);
    if (done.includes(outcome)) return { redirect: `/#${anchor}` };
    response.setHeader('X-Outcome', outcome);
    return { formResult: { anchor, act, result, fields: textFields(fields) } };
  } catch (error) {
    if (codeOf(getTRPCErrorFromUnknown(error)) === 'fresh-sign-in-needed') return { redirect: await freshSignIn(customer, anchor, fields) };
    throw error;
  }
}

async function callMutation(ctx: CustomerContext, path: string, input: unknown): Promise<unknown> {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  if (!Object.hasOwn(procedures, path) || procedures[path]?._def.type !== 'mutation') throw new AppError('not-allowed', 'no such act');
  const [slice = '', act = ''] = path.split('.');
  const caller = appRouter.createCaller(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return caller[slice]?.[act]?.(Object.keys(input as object).length === 0 ? undefined : input);
}

/** A form has no null and no key of its own. */
function inputOf(fields: Record<string, unknown>): Record<string, unknown> {
  const version = fields.version === '' ? null : fields.version;
  return { ...fields, ...('version' in fields ? { version } : {}), key: typeof fields.key === 'string' ? fields.key : randomUUID() };
}

function textFields(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

async function freshSignIn(ctx: CustomerContext, anchor: string, fields: Record<string, unknown>): Promise<string> {
  const place = `/?edit=${anchor}`;
  const draft = await keepDraft(ctx.services.store, ctx.services.keyring, {
    person: ctx.person,
    place,
    draft: JSON.stringify(textFields(fields)).slice(0, 2000),
  });
  return `/auth/sign-in?${new URLSearchParams({ fresh: '1', return: place, draft })}`;
}
