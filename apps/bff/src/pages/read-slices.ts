import { durations } from '@micromart/domain/time';
import * as z from 'zod';
import type { Slice, SlicesBeingRead, SliceViews } from '../page.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { appRouter } from '../router.ts';
import type { ProcedureRule } from '../trpc.ts';

/** What stands behind the `?` of a page. */
export type Query = Readonly<Record<string, string>>;
type Readers = { readonly [S in Slice]: { read(input?: never): Promise<SliceViews[S]> } };
type Read = (input?: Query) => Promise<unknown>;
interface Built {
  readonly _def: { readonly meta: ProcedureRule; readonly inputs: readonly z.ZodType[] };
}

/** A request whose reads belong to one page: counted with it, and under one deadline. */
export function asPage<Context extends RequestContext>(ctx: Context): Context {
  return { ...ctx, page: { deadlineAt: Date.now() + durations.pageDeadline } };
}

/**
 * Asks for all slices of a page at once, through the procedures that the browser calls too. Each comes when its system has answered, or has
 * had its time. Slices that take input are given the page's query. Whoever is not signed in gets the slices that are for everybody.
 */
export function readSlices(pageCtx: RequestContext, slices: readonly Slice[], query: Query): SlicesBeingRead {
  const readers: Readers = appRouter.createCaller(pageCtx);
  const procedures = appRouter._def.procedures as unknown as Record<string, Built>;
  const reading: Partial<Record<Slice, Promise<unknown>>> = {};
  for (const slice of slices) {
    const { meta, inputs } = (procedures[`${slice}.read`] as Built)._def;
    if (pageCtx.session === null && meta.access !== 'anonymous') continue;
    const read = readers[slice].read as Read;
    // The procedure has logged why it failed. The page says it of that section, and asks again.
    reading[slice] = (inputs[0] instanceof z.ZodVoid ? read() : read(query)).catch(() => null);
  }
  return reading as SlicesBeingRead;
}
