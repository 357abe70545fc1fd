import { DateField } from '../../design/date-field.tsx';
import { type DateParts, dateOfParts, datePartsOf } from '../../design/date-parts.ts';
import type { ControlProps } from './controls.tsx';

/** While it is typed, the input is the three parts. */
export function DateControl({ row, input, onInput, error, isPending }: ControlProps) {
  return (
    <DateField
      label={row.label}
      name="value"
      typed={isParts(input) ? input : datePartsOf(input)}
      onType={onInput}
      error={error?.reason ?? null}
      readOnly={isPending}
      isBirthday={row.kind === 'birthday'}
    />
  );
}

function isParts(input: unknown): input is DateParts {
  return typeof input === 'object' && input !== null && 'month' in input && 'day' in input;
}

/** What is sent: a date in one piece, everything else as it is. */
export function dateToSend(input: unknown): unknown {
  return isParts(input) ? dateOfParts(input) : input;
}
