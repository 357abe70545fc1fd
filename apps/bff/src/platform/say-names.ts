import { findEntry } from '@micromart/domain/catalogue/catalogue';
import type { PurposeId, RecipientId } from '@micromart/domain/catalogue/entry';
import { recipientWords } from '@micromart/domain/catalogue/parties';
import { purposeWords } from '@micromart/domain/catalogue/purpose-words';

/** The names of the kinds of data that catalogue ids stand for, as a list to read: "Name, E-mail". An id nobody knows is told as it is. */
export function sayEntries(ids: readonly string[]): string {
  return ids.map((id) => findEntry(id)?.name ?? id).join(', ');
}

export function sayRecipient(id: string): string {
  return Object.hasOwn(recipientWords, id) ? recipientWords[id as RecipientId].name : id;
}

export function sayPurpose(id: string): string {
  return Object.hasOwn(purposeWords, id) ? purposeWords[id as PurposeId].name : id;
}
