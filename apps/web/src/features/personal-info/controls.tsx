import { ChoiceList } from '../../design/choice-list.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { RowView } from './row-view.ts';

/** What every control gets: the value as typed so far, what is wrong with it, and where it stands. */
export interface ControlProps {
  row: RowView;
  input: unknown;
  onInput: (input: unknown) => void;
  /** What is wrong, and with which part of the value. */
  error: { field: string | null; reason: string } | null;
  isPending: boolean;
}

const autofill: Record<string, string> = { name: 'name', title: 'honorific-prefix', employer: 'organization' };

export function TextControl({ row, input, onInput, error, isPending }: ControlProps) {
  return (
    <TextField
      label={row.label}
      name="value"
      value={typeof input === 'string' ? input : ''}
      onChange={(event) => onInput(event.target.value)}
      error={error?.reason ?? null}
      readOnly={isPending}
      isNamedByRow
      autoComplete={autofill[row.kind] ?? 'off'}
    />
  );
}

export function ChoiceControl({ row, input, onInput, error, isPending }: ControlProps) {
  return (
    <ChoiceList
      label={row.label}
      name="value"
      many={false}
      options={row.options}
      chosen={typeof input === 'string' ? [input] : []}
      onChoose={([value]) => onInput(value)}
      error={error?.reason ?? null}
      disabled={isPending}
    />
  );
}

export function ChoicesControl({ row, input, onInput, error, isPending }: ControlProps) {
  return (
    <ChoiceList
      label={row.label}
      name="value[]"
      many
      options={row.options}
      chosen={Array.isArray(input) ? (input as string[]) : []}
      onChoose={onInput}
      error={error?.reason ?? null}
      disabled={isPending}
    />
  );
}

/** A place in words. How precise it is and where it is from follow from the person having typed it. */
export function RegionControl({ row, input, onInput, error, isPending }: ControlProps) {
  const value = (input ?? {}) as { region?: string };
  return (
    <>
      <TextField
        label={row.label}
        name="value[region]"
        value={value.region ?? ''}
        onChange={(event) => onInput({ region: event.target.value, precision: 'region', from: 'given' })}
        error={error?.reason ?? null}
        hint="A region is enough, such as Georgia. Nobody needs your street here."
        readOnly={isPending}
        isNamedByRow
        autoComplete="off"
      />
      <input type="hidden" name="value[precision]" value="region" />
      <input type="hidden" name="value[from]" value="given" />
    </>
  );
}
