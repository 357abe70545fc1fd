import type { Actor, PersonId } from '@micromart/domain/actor';
import type { LiveSession } from '@micromart/store/sessions';
import type { BrowserSignals } from './browser-signals.ts';
import type { Caller } from './limits.ts';
import type { Services } from './services.ts';

/** One request, as every act sees it. */
export interface RequestContext {
  readonly services: Services;
  readonly requestId: string;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly session: LiveSession | null;
  /** Absent where no browser asks. */
  readonly browser?: BrowserSignals | undefined;
  /** Set by a page for what it reads itself: counted once, as a page, and all under one deadline (milliseconds of the clock). */
  readonly page?: { readonly deadlineAt: number } | undefined;
}

/** A request of a signed-in customer: what the procedure builder hands to acts of customers. */
export interface CustomerContext extends RequestContext {
  readonly person: PersonId;
  readonly session: LiveSession;
}
