import { AppError, type AppErrorCode, appErrorCodes } from '@micromart/domain/app-error';
import { durations } from '@micromart/domain/time';
import { initTRPC, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type * as z from 'zod';
import { auditLine } from './platform/audit.ts';
import type { RateRuleName } from './platform/limits.ts';
import type { CustomerContext, RequestContext } from './platform/request-context.ts';

/**
 * What every procedure must say before it exists. There is no other way to make one.
 * - `access`: who may call it. `customer-fresh` asks for a sign-in at most five minutes old.
 * - `agents`: the grant with which a support agent may call it. `denied` unless named.
 * - `rate`: the rule it is counted under, call by call, also inside a batch. What a page reads for itself was counted with the page.
 * - `audit`: the line of the access log; `always`, or only when an agent calls.
 */
export interface ProcedureRule {
  readonly access: 'anonymous' | 'customer' | 'customer-fresh';
  readonly agents: 'denied' | 'view' | 'edit';
  readonly rate: RateRuleName;
  readonly audit: { readonly line: string; readonly when: 'always' | 'by-agents' };
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureRule>()
  .create({
    isDev: false,
    // tRPC sends the raw message of whatever was thrown; a constraint error would carry an e-mail address to the browser.
    errorFormatter({ error, ctx }) {
      const code = codeOf(error);
      return {
        // The same for all: what is denied must not look different from what does not exist.
        code: TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR,
        message: appErrorCodes[code].message,
        data: { code, message: appErrorCodes[code].message, requestId: ctx?.requestId ?? null, httpStatus: appErrorCodes[code].status },
      };
    },
  });

export const router = t.router;

/**
 * The one procedure builder for customers: demands who, rate, audit, input and output. Outputs have to be synchronous schemas: one that
 * waits (an async refinement) fails when its procedure is called.
 */
export function procedure<Input extends z.ZodType, Output extends z.ZodType>(
  rule: ProcedureRule & { readonly access: 'customer' | 'customer-fresh'; readonly input: Input; readonly output: Output },
) {
  return admitted(rule)
    .use(({ ctx, next }) => next({ ctx: customerOf(ctx) }))
    .input(rule.input)
    .output(readAtOnce(rule.output));
}

/** The same builder for the few acts that need no sign-in. */
export function anonymousProcedure<Input extends z.ZodType, Output extends z.ZodType>(
  rule: ProcedureRule & { readonly access: 'anonymous'; readonly agents: 'denied'; readonly input: Input; readonly output: Output },
) {
  return admitted(rule).input(rule.input).output(readAtOnce(rule.output));
}

/** The same schema, read without waiting: Zod compiles that way of reading, and tRPC would take the other one, which is several times as slow. */
function readAtOnce<Output extends z.ZodType>(output: Output): Output {
  return Object.create(output, { parseAsync: { value: async (value: unknown) => output.parse(value) } }) as Output;
}

function admitted({ access, agents, rate, audit }: ProcedureRule) {
  const rule: ProcedureRule = { access, agents, rate, audit };
  return t.procedure.meta(rule).use(async ({ ctx, path, type, next }) => {
    admit(rule, ctx);
    if (ctx.page === undefined || type !== 'query') await ctx.services.limits.count(rate, ctx.caller);
    const result = await next();
    if (audit.when === 'always' || ctx.actor.kind === 'support-agent') {
      await auditLine(ctx, { procedure: path, line: audit.line, outcome: result.ok ? outcomeOf(result.data) : codeOf(result.error) });
    }
    if (!result.ok) logFailure(ctx, path, type, result.error);
    return result;
  });
}

/** Default-deny: every kind of actor that is not named below is refused. */
function admit(rule: ProcedureRule, ctx: RequestContext): void {
  switch (ctx.actor.kind) {
    case 'customer':
      if (rule.access === 'customer-fresh' && !isFresh(ctx)) throw new AppError('fresh-sign-in-needed', 'sign-in is too old');
      return;
    case 'anonymous':
      if (rule.access !== 'anonymous') throw new AppError('sign-in-needed', 'no session');
      return;
    case 'support-agent': {
      const allowed = rule.agents === 'view' || (rule.agents === 'edit' && ctx.actor.grant === 'edit');
      if (!allowed || rule.access === 'customer-fresh') throw new AppError('not-allowed', 'denied for agents');
      return;
    }
    case 'system':
      throw new AppError('not-allowed', 'jobs do not call procedures');
  }
}

/** Whether the person proved who they are within the last five minutes, by the database's clock. */
function isFresh({ session }: RequestContext): boolean {
  return session !== null && session.signInAgeMs >= 0 && session.signInAgeMs <= durations.freshSignIn;
}

function customerOf(ctx: RequestContext): CustomerContext {
  if (ctx.actor.kind !== 'customer' || ctx.session === null) throw new AppError('not-allowed', 'not a customer');
  return { ...ctx, person: ctx.actor.person, session: ctx.session };
}

export function codeOf(error: unknown): AppErrorCode {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof AppError) return cause.code;
  if (cause instanceof TRPCError) {
    if (cause.code === 'NOT_FOUND' || cause.code === 'METHOD_NOT_SUPPORTED') return 'not-allowed';
    if (cause.code === 'PAYLOAD_TOO_LARGE') return 'too-large';
    if (cause.code === 'BAD_REQUEST' || cause.code === 'PARSE_ERROR' || cause.code === 'UNSUPPORTED_MEDIA_TYPE') return 'bad-input';
  }
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return 'bad-input';
  return 'unexpected';
}

function outcomeOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'outcome' in data ? String(data.outcome) : 'ok';
}

function logFailure(ctx: RequestContext, path: string, type: string, error: TRPCError): void {
  const code = codeOf(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const line = { requestId: ctx.requestId, procedure: path, type, code, detail: cause instanceof AppError ? cause.detail : undefined };
  if (code === 'unexpected') ctx.services.log.error({ ...line, err: cause }, 'a procedure failed');
  else ctx.services.log.info(line, 'a procedure was refused');
}
