import type * as z from 'zod';
import type { Asked, Asking } from './ask.ts';
import {
  type CountRequest,
  type LogCounts,
  type LogFound,
  type LogPage,
  type LogPort,
  type LogRemoval,
  type LogSelection,
  logCounts,
  logFound,
  logPage,
  logRemoval,
  type PageRequest,
} from './log.ts';
import type { Call } from './source.ts';

/** The log of a system as the rest of the product sees it. No method rejects. */
export interface GuardedLog {
  page(request: PageRequest, asking: Asking): Promise<Asked<LogPage>>;
  find(request: { subject: string; id: string }, asking: Asking): Promise<Asked<LogFound>>;
  count(request: CountRequest, asking: Asking): Promise<Asked<LogCounts>>;
  /** Unavailable may also mean that lines were removed and the answer was lost. Asked again, it goes on. */
  remove(request: { subject: string; selection: LogSelection }, asking: Asking): Promise<Asked<LogRemoval>>;
}

/** What the guard of a system lends to the guard of its log. */
interface Guard {
  ask<T>(asking: Asking, question: (call: Call) => Promise<T>): Promise<Asked<T>>;
  checked<Reply extends { subject: string }>(
    schema: z.ZodType<Reply>,
    subject: string,
    call: Call,
    reply: Promise<unknown>,
  ): Promise<Reply>;
}

/** The same deadline, breaker and wrong-person check as for everything else of the system. */
export function guardLog(log: LogPort, { ask, checked }: Guard): GuardedLog {
  return {
    page: (request, asking) => ask(asking, (call) => checked(logPage, request.subject, call, log.page(request, call))),
    find: (request, asking) => ask(asking, (call) => checked(logFound, request.subject, call, log.find(request, call))),
    count: (request, asking) => ask(asking, (call) => checked(logCounts, request.subject, call, log.count(request, call))),
    remove: (request, asking) => ask(asking, (call) => checked(logRemoval, request.subject, call, log.remove(request, call))),
  };
}
