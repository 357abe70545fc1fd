import * as z from 'zod';
import { contactAddress, contactForgotten, contactsCounted } from '../contacts.ts';

/** The questions to a system that takes referrals, each `POST /v1/<system>/contacts/<question>` with a JSON body. `subject` is an e-mail address. */
export const contactsQuestions = {
  count: {
    request: z.strictObject({ subject: contactAddress }),
    reply: contactsCounted,
    says: 'When customers gave us this address. Says nothing of who they are.',
  },
  forget: {
    request: z.strictObject({ subject: contactAddress, key: z.string().min(8).max(80) }),
    reply: contactForgotten,
    says: 'Removes every record made of this address and refuses it from now on, once per key.',
  },
} as const;
export type ContactsQuestion = keyof typeof contactsQuestions;

/** Systems that take referrals. */
export const systemsWithContacts = ['community'] as const;
