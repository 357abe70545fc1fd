import type { HeldRecord } from '@micromart/domain/held-record';
import { type ContactName, contacts } from './contacts.ts';

/** Where the news of a contact change goes: the old one of its kind; for a first phone number, the e-mail address. */
export function noticeAddress(name: ContactName, before: readonly HeldRecord[]): { channel: ContactName; to: string } | null {
  for (const channel of name === 'email' ? (['email'] as const) : (['phone', 'email'] as const)) {
    const record = before.find((held) => held.kind === contacts[channel].kind.kind);
    if (record !== undefined) return { channel, to: contacts[channel].targetOf(record) };
  }
  return null;
}
