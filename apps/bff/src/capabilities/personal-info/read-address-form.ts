import { addressRules, countries } from '@micromart/domain/postal-address';
import type { AddressForm } from './personal-info-view.ts';

const words = {
  recipient: { label: 'Name', autocomplete: 'name' },
  organization: { label: 'Company', autocomplete: 'organization' },
  street: { label: 'Street and number', autocomplete: 'street-address' },
  sublocality: { label: 'District', autocomplete: 'address-level3' },
  locality: { label: 'City', autocomplete: 'address-level2' },
  region: { label: 'State or region', autocomplete: 'address-level1' },
  postcode: { label: 'Postcode', autocomplete: 'postal-code' },
} as const;

/** The fields of one country, in the order its post writes them; no fields for a country that does not exist. */
export function readAddressForm(country: string): AddressForm {
  const rules = addressRules(country);
  const fields = rules?.order.map((name) => ({ name, ...words[name], required: rules.required.includes(name) })) ?? [];
  return { countries: [...countries], fields };
}
