import type { Asked, Asking } from './ask.ts';
import { type ContactForgotten, type ContactsCounted, type ContactsPort, contactForgotten, contactsCounted } from './contacts.ts';
import type { GuardTools } from './guard-media.ts';

/** The contacts of a system as the rest of the product sees them. No method rejects. */
export interface GuardedContacts {
  count(request: { subject: string }, asking: Asking): Promise<Asked<ContactsCounted>>;
  forget(request: { subject: string; key: string }, asking: Asking): Promise<Asked<ContactForgotten>>;
}

/** The same deadline and breaker as for everything else of the system, and no reply about another address. */
export function guardContacts(contacts: ContactsPort, { ask, checked }: GuardTools): GuardedContacts {
  return {
    count: (request, asking) => ask(asking, (call) => checked(contactsCounted, request.subject, call, contacts.count(request, call))),
    forget: (request, asking) => ask(asking, (call) => checked(contactForgotten, request.subject, call, contacts.forget(request, call))),
  };
}
