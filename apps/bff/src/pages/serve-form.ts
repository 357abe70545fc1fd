import { randomUUID } from 'node:crypto';
import { AppError } from '@micromart/domain/app-error';
import { keepDraft } from '@micromart/store/drafts';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { Request } from 'express';
import * as z from 'zod';
import type { FormResult, PagePath } from '../page.ts';
import { isFormToken } from '../platform/form-token.ts';
import { asCustomer } from '../platform/read-caller.ts';
import type { CustomerContext, RequestContext } from '../platform/request-context.ts';
import { appRouter } from '../router.ts';
import { codeOf } from '../trpc.ts';
import { inputOfFields, typedFields } from './form-fields.ts';
import { openedAt, pageOfForm } from './page-of-form.ts';

const form = z.looseObject({
  'form-token': z.string() /** The procedure; after a colon, which of its acts. */,
  act: z.string().max(80),
  anchor: z.string().regex(/^[A-Za-z0-9_-]{1,160}$/),
  /** Where the form stands: path and query. The overview's forms leave it out. */
  page: z.string().max(4000).default('/'),
});

/** Outcomes after which the page is simply shown again, at the row. */
const done: readonly string[] = ['changed', 'ended', 'gone', 'cancelled', 'code-sent'];

export type ServedForm =
  | { readonly redirect: string }
  /** Shown in the page that the form stands on. */
  | { readonly path: PagePath; readonly url: string; readonly formResult: FormResult };

/**
 * The same acts for a page whose script has not arrived: a form names the procedure and carries its input as fields.
 * It goes through the same procedure builder; there is no second way to change anything.
 */
export async function serveForm(ctx: RequestContext, request: Request): Promise<ServedForm> {
  const { 'form-token': token, act: named, anchor, page, ...fields } = form.parse(request.body);
  const { path, address } = pageOfForm(page);
  const place = openedAt(address, anchor);
  const [act = '', detail] = named.split(':');
  const customer = asCustomer(ctx);
  if (customer === null) return { redirect: `/auth/sign-in?${new URLSearchParams({ return: place }).toString()}` };
  if (!isFormToken(ctx.services.formSecret, customer.session.publicId, token))
    throw new AppError('not-same-site', 'form token does not fit');
  try {
    const result = await callMutation(customer, act, {
      ...inputOfFields(fields),
      ...(detail === undefined ? {} : { act: detail }),
      key: typeof fields.key === 'string' ? fields.key : randomUUID(),
    });
    const { outcome } = z.looseObject({ outcome: z.string() }).parse(result);
    if (done.includes(outcome)) return { redirect: `${address}#${anchor}` };
    return { path, url: place, formResult: { anchor, act, result, fields: typedFields(fields) } };
  } catch (error) {
    const fault = getTRPCErrorFromUnknown(error);
    if (codeOf(fault) === 'fresh-sign-in-needed') return { redirect: await freshSignIn(customer, place, fields) };
    throw fault.cause instanceof AppError ? fault.cause : fault;
  }
}

async function callMutation(ctx: CustomerContext, path: string, input: unknown): Promise<unknown> {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  if (!Object.hasOwn(procedures, path) || procedures[path]?._def.type !== 'mutation') throw new AppError('not-allowed', 'no such act');
  const [slice = '', act = ''] = path.split('.');
  const caller = appRouter.createCaller(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return caller[slice]?.[act]?.(input);
}

async function freshSignIn(ctx: CustomerContext, place: string, fields: Record<string, unknown>): Promise<string> {
  const draft = await keepDraft(ctx.services.store, ctx.services.keyring, {
    person: ctx.person,
    place,
    draft: JSON.stringify(typedFields(fields)).slice(0, 2000),
  });
  return `/auth/sign-in?${new URLSearchParams({ fresh: '1', return: place, draft }).toString()}`;
}
