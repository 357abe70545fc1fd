import type { Actor, PersonId } from '@micromart/domain/actor';
import type { LiveSession } from '@micromart/store/sessions';
import type { Caller } from './limits.ts';
import type { Services } from './services.ts';

/** One request, as every act sees it. */
export interface RequestContext {
  readonly services: Services;
  readonly requestId: string;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly session: LiveSession | null;
}

/** A request of a signed-in customer: what the procedure builder hands to acts of customers. */
export interface CustomerContext extends RequestContext {
  readonly person: PersonId;
  readonly session: LiveSession;
}
