/**
 * Numbers that the policy says are not kept after a purchase (K5): card numbers, social security numbers, numbers of bank accounts.
 * Found by their form and their check digits, so that order numbers, phone numbers and dates are not taken for one.
 */
export type KeptOutNumber = 'card' | 'social-security' | 'bank-account';

export interface FoundNumber {
  readonly what: KeptOutNumber;
  /** Where in the value, such as `messages.0.text`; empty for a value that is one text. */
  readonly path: string;
  readonly lastFour: string;
}

const removed = '[number removed]';

/** Not part of a longer word or number, and no phone number with its country. */
const alone = (pattern: string) => new RegExp(String.raw`(?<![\w+.]|\d[-/ ])(?:${pattern})(?!\w|[-./ ]\d)`, 'g');

const forms: readonly { what: KeptOutNumber; pattern: RegExp; holds: (number: string, written: string) => boolean }[] = [
  { what: 'card', pattern: alone(String.raw`\d(?:[ -]?\d){11,18}`), holds: isCard },
  { what: 'social-security', pattern: alone(String.raw`(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}`), holds: () => true },
  {
    what: 'social-security',
    pattern: /(?<=\b(?:ssn|social security)(?: number)?\W{0,4}(?:is )?)(?!000|666|9)\d{3} ?(?!00)\d{2} ?(?!0000)\d{4}(?!\w)/gi,
    holds: () => true,
  },
  { what: 'bank-account', pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?!\w)/g, holds: isIban },
  {
    what: 'bank-account',
    pattern: /(?<=\b(?:bank account|account (?:no|number|#)|acct|routing(?: no| number)?)\W{0,4}(?:is )?)\d(?:[ -]?\d){5,16}(?!\w)/gi,
    holds: () => true,
  },
];

/** Every such number in a value of any shape. */
export function findKeptOutNumbers(value: unknown): FoundNumber[] {
  const found: FoundNumber[] = [];
  walk(value, '', (text, path) => {
    replaceIn(text, (what, digits) => {
      found.push({ what, path, lastFour: digits.slice(-4) });
    });
    return text;
  });
  return found;
}

/** The value with words in the place of each such number; everything else as it was. */
export function withoutKeptOutNumbers(value: unknown): unknown {
  return walk(value, '', (text) => replaceIn(text, () => {}));
}

function walk(value: unknown, path: string, look: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return look(value, path);
  if (typeof value === 'number') return look(String(value), path) === String(value) ? value : removed;
  const inside = (part: string | number) => (path === '' ? String(part) : `${path}.${part}`);
  if (Array.isArray(value)) return value.map((part, place) => walk(part, inside(place), look));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, walk(part, inside(field), look)]));
}

/** Full-width digits and hard spaces count as what they stand for; a text without such a number is left as it is, letter by letter. */
function replaceIn(text: string, tell: (what: KeptOutNumber, number: string) => void): string {
  const plain = text.normalize('NFKC').replaceAll(/[\u2010-\u2015]/g, '-');
  let rest = plain;
  for (const { what, pattern, holds } of forms) {
    rest = rest.replace(pattern, (written) => {
      const number = written.replaceAll(/[ -]/g, '');
      if (!holds(number, written)) return written;
      tell(what, number);
      return removed;
    });
  }
  return rest === plain ? text : rest;
}

/** Issuers' first digits (ISO/IEC 7812) with their lengths. */
const issuers: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/,
  /^3[47]\d{13}$/,
  /^6(?:011|5\d\d|4[4-9]\d)\d{12}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14,17}$/,
];

/** Written in one piece or in the groups that stand on cards, and the last digit is the right one (Luhn). */
function isCard(number: string, written: string): boolean {
  const groups = written.split(/[ -]/).map((group) => group.length);
  const isWrittenAsOne = groups.length === 1 || groups.slice(0, -1).every((length) => length >= 4 && length <= 6);
  return isWrittenAsOne && issuers.some((issuer) => issuer.test(number)) && !/^(\d)\1+$/.test(number) && luhnSum(number) % 10 === 0;
}

function luhnSum(number: string): number {
  return Array.from(number)
    .reverse()
    .reduce((sum, sign, place) => {
      const digit = Number(sign) * (place % 2 === 0 ? 1 : 2);
      return sum + (digit > 9 ? digit - 9 : digit);
    }, 0);
}

/** ISO 13616: moved round and read as a number, it leaves 1 over 97. */
function isIban(number: string): boolean {
  if (number.length < 15 || number.length > 34) return false;
  const turned = `${number.slice(4)}${number.slice(0, 4)}`;
  return Array.from(turned).reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0) === 1;
}
