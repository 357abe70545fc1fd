import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient } from '../lib/query-client.ts';
import { trpc } from '../lib/trpc-client.ts';
import { useIsHydrating } from '../lib/use-is-hydrating.ts';
import { SelectField } from './select-field.tsx';
import { SkeletonRows } from './skeleton.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

interface Country {
  readonly code: string;
  readonly name: string;
}

interface AddressField {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly autocomplete: string;
}

/** Fits every country; shown without script, and when the form of the country cannot be read. */
const anyCountry: readonly AddressField[] = [
  { name: 'recipient', label: 'Name', required: true, autocomplete: 'name' },
  { name: 'organization', label: 'Company', required: false, autocomplete: 'organization' },
  { name: 'street', label: 'Street and number', required: true, autocomplete: 'street-address' },
  { name: 'sublocality', label: 'District', required: false, autocomplete: 'address-level3' },
  { name: 'locality', label: 'City', required: false, autocomplete: 'address-level2' },
  { name: 'region', label: 'State or province', required: false, autocomplete: 'address-level1' },
  { name: 'postcode', label: 'Postal code', required: false, autocomplete: 'postal-code' },
];

const anywhere: AddressForm = { countries: [], fields: anyCountry };

export const emptyAddress = {
  label: '',
  country: 'US',
  recipient: '',
  organization: '',
  street: '',
  locality: '',
  sublocality: '',
  region: '',
  postcode: '',
};

export interface AddressControlProps {
  /** The address as typed so far; what is missing is empty. */
  input: unknown;
  onInput: (input: unknown) => void;
  /** What is wrong, and with which field. */
  error: { field: string | null; reason: string } | null;
  isPending: boolean;
}

/** The country first, then the lines of an address as that country writes them. */
export function AddressControl({ input, onInput, error, isPending }: AddressControlProps) {
  const address = { ...emptyAddress, ...(input as Partial<typeof emptyAddress> | null) };
  const form = useForm(address.country);
  if (form === null) return <SkeletonRows rows={2} />;
  const { countries, fields } = form;
  const errorAt = (name: string) => (error?.field === name ? error.reason : null);
  const typeIn = (name: string, text: string) => onInput({ ...address, [name]: text });
  const country = {
    name: 'value[country]',
    value: address.country,
    onChange: (event: { target: { value: string } }) => typeIn('country', event.target.value),
    error: errorAt('country'),
    autoComplete: 'country',
  };
  return (
    <>
      {countries.length > 0 ? (
        <SelectField
          label="Country"
          {...country}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          disabled={isPending}
        />
      ) : (
        <TextField label="Country" {...country} hint="In two letters, such as US." maxLength={2} readOnly={isPending} isShort />
      )}
      <TextField
        label="What you call it"
        hint="For yourself, such as Home."
        name="value[label]"
        value={address.label}
        onChange={(event) => typeIn('label', event.target.value)}
        error={errorAt('label')}
        readOnly={isPending}
        autoComplete="off"
      />
      {fields.map(({ name, label, required, autocomplete }) => {
        // A street may have lines; a field of one line would silently join them.
        const Field = name === 'street' ? TextArea : TextField;
        return (
          <Field
            key={name}
            label={required ? label : `${label} (optional)`}
            name={`value[${name}]`}
            value={address[name as keyof typeof address]}
            onChange={(event: { target: { value: string } }) => typeIn(name, event.target.value)}
            error={errorAt(name)}
            aria-required={required}
            readOnly={isPending}
            autoComplete={autocomplete}
          />
        );
      })}
    </>
  );
}

interface AddressForm {
  readonly countries: readonly Country[];
  readonly fields: readonly AddressField[];
}

/** On the server nobody can be asked: the form that fits every country. */
const useForm: (country: string) => AddressForm | null = import.meta.env.SSR ? () => anywhere : useFormOf;

/** Null: a moment until the form of the country is there. An editor that stood in the page before its script stays usable meanwhile. */
function useFormOf(country: string): AddressForm | null {
  const isHydrating = useIsHydrating();
  const [stoodInPage] = useState(isHydrating);
  const options = trpc.personalInfo.readAddressForm.queryOptions(
    { country },
    { staleTime: Number.POSITIVE_INFINITY, placeholderData: (earlier) => earlier },
  );
  const form = useQuery({ ...options, enabled: /^[A-Z]{2}$/.test(country) }, queryClient);
  return form.data ?? (form.isLoading && !stoodInPage ? null : anywhere);
}
