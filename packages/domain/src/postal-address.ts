import postalRules from './postal-rules.json' with { type: 'json' };
import type { PostalAddress } from './records/accounts.ts';

/** A field whose place and need depend on the country. */
export type AddressField = 'recipient' | 'organization' | 'street' | 'sublocality' | 'locality' | 'region' | 'postcode';

export interface AddressRules {
  /** English name of the country. */
  readonly name: string;
  readonly required: readonly AddressField[];
  /** Matches the whole postcode, letters in either case; `null` where the country has none. */
  readonly postcodePattern: RegExp | null;
  readonly postcodeExample: string | null;
  /** The fields in the order in which the country writes them. */
  readonly order: readonly AddressField[];
}

const fieldOfLetter: Readonly<Record<string, AddressField>> = {
  N: 'recipient',
  O: 'organization',
  A: 'street',
  D: 'sublocality',
  C: 'locality',
  S: 'region',
  Z: 'postcode',
};
const fieldName = {
  recipient: 'a name',
  organization: 'a company',
  street: 'a street',
  sublocality: 'a district',
  locality: 'a town',
  region: 'a region',
  postcode: 'a postcode',
} as const;

const rulesOf: Readonly<Record<string, { name: string; required: string; postcode: string | null; example: string | null; fmt: string }>> =
  postalRules;

/** ISO 3166 codes of the countries that have rules, by English name. */
export const countries: readonly { readonly code: string; readonly name: string }[] = Object.entries(rulesOf)
  .map(([code, { name }]) => ({ code, name }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** How addresses are written in a country (two capital letters), or null when there is no such country. */
export function addressRules(country: string): AddressRules | null {
  const rules = Object.hasOwn(rulesOf, country) ? rulesOf[country] : undefined;
  if (!rules) return null;
  return {
    name: rules.name,
    required: fieldsIn(rules.required),
    postcodePattern: rules.postcode === null ? null : new RegExp(`^(?:${rules.postcode})$`, 'i'),
    postcodeExample: rules.example,
    order: fieldsIn([...rules.fmt.matchAll(/%([NOADCSZ])/g)].map(([, letter]) => letter).join('')),
  };
}

/** The first thing that keeps an address from being valid for its country, in words a customer reads; null when it is valid. */
export function checkAddress(address: PostalAddress): { field: keyof PostalAddress; message: string } | null {
  const rules = addressRules(address.country);
  if (!rules) return { field: 'country', message: 'Choose a country.' };
  const missing = rules.required.find((field) => address[field].trim() === '');
  if (missing) return { field: missing, message: `An address in ${rules.name} needs ${fieldName[missing]}.` };
  const postcode = address.postcode.trim().normalize('NFKC');
  if (postcode === '' || !rules.postcodePattern || rules.postcodePattern.test(postcode)) return null;
  const example = rules.postcodeExample ? ` It looks like ${rules.postcodeExample}.` : '';
  return { field: 'postcode', message: `This is not a postcode of ${rules.name}.${example}` };
}

/** The address in lines, as written in its country, for reading. Nothing is left out but the label and the country. */
export function addressLines(address: PostalAddress): string[] {
  const format = rulesOf[address.country]?.fmt ?? '%N%n%O%n%A%n%D%n%C%n%S%n%Z';
  const withValues = format.split('%n').map((line) => line.replace(/%([A-Z])/g, (_, letter: string) => textOf(address, letter)));
  return withValues
    .flatMap((line) => line.split('\n'))
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^[\s,/-]+|[\s,/-]+$/g, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function textOf(address: PostalAddress, letter: string): string {
  const field = fieldOfLetter[letter];
  return field ? address[field].trim() : '';
}

function fieldsIn(letters: string): AddressField[] {
  return letters.split('').flatMap((letter) => fieldOfLetter[letter] ?? []);
}
