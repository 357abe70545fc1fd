import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { ConnectedSystemId } from '@micromart/domain/systems';

/** What the log needs of a cipher: hashes that find without storing. */
export type LogCipher = PersonCipher & Required<Pick<PersonCipher, 'lookup'>>;

const word = /(?:\d{1,3}\.){3}\d{1,3}|[\p{L}\p{N}]+/gu;
const longestWord = 40;
const mostWords = 32;

/** The different words of a text as they are looked for: lower case, an internet address in one piece. The first 32. */
export function wordsOf(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(word) ?? [];
  return [...new Set(found.filter(isTelling).map((one) => one.slice(0, longestWord)))].slice(0, mostWords);
}

/** A lone letter or a number of one or two digits is in too many lines to be looked for. */
function isTelling(one: string): boolean {
  return !/^(?:[a-z]|\d{1,2})$/.test(one);
}

/** Stands for a word of this person's log of one system; another person's same word has another number. A bigint of 64 bits, as text. */
export function hashWord(cipher: LogCipher, person: string, system: ConnectedSystemId, text: string): string {
  return hash(cipher, `log_word|${system}|${person}`, text);
}

export function hashPlace(cipher: LogCipher, person: string, system: ConnectedSystemId, place: string): string {
  return hash(cipher, `log_place|${system}|${person}`, place);
}

function hash(cipher: LogCipher, purpose: string, text: string): string {
  return BigInt.asIntN(64, BigInt(`0x${cipher.lookup(purpose, text).slice(0, 16)}`)).toString();
}
