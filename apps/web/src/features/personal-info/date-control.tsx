import { useId } from 'react';
import { FieldLine, fieldLook } from '../../design/text-field.tsx';
import type { ControlProps } from './controls.tsx';
import { type DateParts, dateOfParts, datePartsOf } from './date-parts.ts';

const parts = [
  { part: 'month', label: 'Month', width: 'w-20', length: 2, autofill: 'bday-month' },
  { part: 'day', label: 'Day', width: 'w-20', length: 2, autofill: 'bday-day' },
  { part: 'year', label: 'Year', width: 'w-28', length: 4, autofill: 'bday-year' },
] as const;

/** What the control hands up: the parts while typing. */
export function DateControl({ row, input, onInput, error, isPending }: ControlProps) {
  const line = useId();
  const typed = isParts(input) ? input : datePartsOf(input);
  return (
    <fieldset aria-describedby={line}>
      <legend className="sr-only">{row.label}</legend>
      <div className="flex gap-3">
        {parts.map(({ part, label, width, length, autofill }) => (
          <label key={part} className={width}>
            <span className="block text-small text-soft">{label}</span>
            <input
              name={`value[${part}]`}
              value={typed[part]}
              onChange={(event) => onInput({ ...typed, [part]: event.target.value })}
              inputMode="numeric"
              maxLength={length}
              autoComplete={row.kind === 'birthday' ? autofill : 'off'}
              readOnly={isPending}
              aria-invalid={error ? true : undefined}
              aria-describedby={line}
              className={fieldLook}
            />
          </label>
        ))}
      </div>
      <FieldLine id={line} hint="In numbers, such as 6 12 1988." error={error?.reason} />
    </fieldset>
  );
}

function isParts(input: unknown): input is DateParts {
  return typeof input === 'object' && input !== null && 'month' in input;
}

/** What is sent. */
export function dateToSend(input: unknown): unknown {
  return isParts(input) ? dateOfParts(input) : input;
}
