import type { ContactsPort } from './contacts.ts';

const subject = 'somebody-else@example.test';

/** What a system in the state `other-person` answers about contacts, by question. */
export const ofSomebodyElsesContacts = {
  'contacts/count': { subject, givenAt: ['2024-01-01T00:00:00.000Z'], refused: false },
  'contacts/forget': { subject, removed: 1 },
} as const;

type Faulty = <Reply>(answer: () => Promise<Reply>, otherPerson: () => unknown) => Promise<Reply>;
type Losable = <Reply>(reply: Promise<Reply>) => Promise<Reply>;

/** The same contacts, with what the switch of their system says. */
export function contactsWithFaults(contacts: ContactsPort, faulty: Faulty, losable: Losable): ContactsPort {
  return {
    count: (request, call) =>
      faulty(
        () => contacts.count(request, call),
        () => ofSomebodyElsesContacts['contacts/count'],
      ),
    forget: (request, call) =>
      faulty(
        () => losable(contacts.forget(request, call)),
        () => ofSomebodyElsesContacts['contacts/forget'],
      ),
  };
}
