import * as z from 'zod';
import type { Call } from './call.ts';

/** An e-mail address as it is compared: without blanks around it, in small letters. */
export const contactAddress = z.string().min(3).max(254);

export const contactsCounted = z.strictObject({
  /** The address that was asked about. */
  subject: z.string(),
  /** When customers gave it to us, oldest first. Says nothing of who they are. */
  givenAt: z.array(z.iso.datetime()).max(1000),
  /** Its owner asked before not to be given to us again. */
  refused: z.boolean(),
});
export type ContactsCounted = z.infer<typeof contactsCounted>;

export const contactForgotten = z.strictObject({ subject: z.string(), removed: z.int().min(0) });
export type ContactForgotten = z.infer<typeof contactForgotten>;

/**
 * The part of the port for people without an account: what customers told us about them. Here `subject` is an e-mail address whose owner
 * proved that it is theirs. Only a system that takes referrals has it.
 */
export interface ContactsPort {
  count(request: { subject: string }, call: Call): Promise<ContactsCounted>;
  /** Removes every record made of the address, and refuses it from now on. The same `key` again gives the same answer. */
  forget(request: { subject: string; key: string }, call: Call): Promise<ContactForgotten>;
}
