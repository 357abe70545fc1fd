import { randomUUID } from 'node:crypto';
import { AppError } from '@micromart/domain/app-error';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { Request } from 'express';
import * as z from 'zod';
import type { FormResult } from '../page.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { appRouter } from '../router.ts';

const text = z.string().max(300).default('');
const form = z.object({
  step: z.enum(['start', 'confirm', 'look-up', 'forget']),
  address: text,
  id: text,
  ticket: text,
  code: text,
  proof: text,
  key: z.uuid().default(() => randomUUID()),
});

/** The steps of the page for people without an account: plain forms, so that it works in any browser, each answered by the page itself. */
export async function serveAddressForm(ctx: RequestContext, request: Request): Promise<FormResult> {
  const { step, key, ...typed } = form.parse(request.body);
  const { address, id, ticket, code, proof } = typed;
  const caller = appRouter.createCaller(ctx).myAddress;
  const act = {
    start: () => caller.start({ address }),
    confirm: () => caller.confirm({ address, id, ticket, code }),
    'look-up': () => caller.lookUp({ proof }),
    forget: () => caller.forget({ proof, key }),
  }[step];
  const result = await act().catch(tooMany);
  // What was typed comes back, but a code: it was used.
  return { anchor: 'my-address', act: step, result, fields: { address, id, ticket, proof, key } };
}

/** Counted out: said on the page, with the minutes to wait. */
function tooMany(error: unknown): { outcome: 'too-many'; minutes: number } {
  const { cause } = getTRPCErrorFromUnknown(error);
  if (!(cause instanceof AppError) || cause.code !== 'too-many') throw cause instanceof AppError ? cause : error;
  return { outcome: 'too-many', minutes: Math.ceil((cause.retryAfterSeconds ?? 60) / 60) };
}
