const subject = 'somebody-else@example.test';

/** What a system in the state `other-person` answers about contacts, by question. */
export const ofSomebodyElsesContacts = {
  'contacts/count': { subject, givenAt: ['2024-01-01T00:00:00.000Z'], refused: false },
  'contacts/forget': { subject, removed: 1 },
} as const;
