import type { UnavailableWhy } from '@micromart/domain/sourced';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import { BadReplyError } from './bad-reply.ts';
import type { Call } from './source.ts';

/** How far one question may go. */
export interface Asking {
  /** Milliseconds since the epoch, as `Date.now()`. */
  readonly deadlineAt: number;
  readonly requestId: string;
}

/** `since`: when the present outage began, ISO 8601. */
export type Asked<T> =
  | { readonly state: 'answered'; readonly result: T }
  | { readonly state: 'unavailable'; readonly why: UnavailableWhy; readonly since: string };

export interface AskLimits {
  /** The longest that one question may take, whatever the deadline allows. Milliseconds. */
  readonly timeout: number;
  /** So many failures in a row, and the system is left alone for `rest` milliseconds. */
  readonly failures: number;
  readonly rest: number;
  readonly running: number;
  readonly waiting: number;
}

export const askLimits: AskLimits = { timeout: 5000, failures: 5, rest: 4000, running: 64, waiting: 64 };

/** One system's bulkhead, breaker and timeout. What it returns asks the system; it never rejects. */
export function openAsk(limits: AskLimits): <T>(asking: Asking, question: (call: Call) => Promise<T>) => Promise<Asked<T>> {
  const crowd = bulkhead(limits.running, limits.waiting);
  const breaker = circuitBreaker(handleWhen(isOfSystem), { halfOpenAfter: limits.rest, breaker: new ConsecutiveBreaker(limits.failures) });
  let failingSince: string | null = null;
  breaker.onFailure(({ handled }) => {
    if (handled) failingSince ??= new Date().toISOString();
  });
  breaker.onSuccess(() => {
    failingSince = null;
  });

  function ask<T>({ deadlineAt, requestId }: Asking, question: (call: Call) => Promise<T>): Promise<T> {
    // While one question tries whether the system is back, the others do not wait for its answer.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    const timeLeft = Math.min(limits.timeout, deadlineAt - Date.now());
    if (timeLeft <= 0) throw new TaskCancelledError();
    return breaker.execute(() => before(timeLeft, (signal) => question({ signal, timeLeft, requestId })));
  }

  return async (asking, question) => {
    const run = (signal?: AbortSignal) => crowd.execute(() => ask(asking, question), signal);
    try {
      const result = crowd.executionSlots > 0 ? await run() : await before(Math.max(0, asking.deadlineAt - Date.now()), run);
      return { state: 'answered', result };
    } catch (fault) {
      return { state: 'unavailable', why: reasonOf(fault), since: failingSince ?? new Date().toISOString() };
    }
  };
}

/**
 * Whether a fault says anything about the system. What came in as an input, and can be neither counted with (RangeError) nor stored
 * (SQLSTATE class 22), says nothing: else one person's odd input would close the system for everybody.
 */
function isOfSystem(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return !(fault instanceof RangeError || /^22[0-9A-Z]{3}$/.test(code));
}

/** Rejects when the time is over, also when the act does not care about its signal. */
function before<T>(milliseconds: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return timeout(milliseconds, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }).execute(({ signal }) => act(signal));
}

function reasonOf(fault: unknown): UnavailableWhy {
  if (fault instanceof TaskCancelledError) return 'timeout';
  if (fault instanceof BrokenCircuitError) return 'resting';
  if (fault instanceof BulkheadRejectedError) return 'busy';
  if (fault instanceof BadReplyError && fault.kind === 'wrong-person') return 'wrong-person';
  return 'broken';
}
