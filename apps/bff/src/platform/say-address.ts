import { addressLines, addressRules } from '@micromart/domain/postal-address';
import type { PostalAddress } from '@micromart/domain/records/accounts';

/** As its country writes it, the name of the country last. */
export function sayAddress(address: PostalAddress): string[] {
  const country = addressRules(address.country)?.name;
  return [...addressLines(address), ...(country === undefined ? [] : [country])];
}
