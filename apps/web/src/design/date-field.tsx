import { useId } from 'react';
import type { DateParts } from './date-parts.ts';
import { FieldLine, fieldLook } from './field.tsx';

const parts = [
  { part: 'month', label: 'Month', width: 'w-20', length: 2 },
  { part: 'day', label: 'Day', width: 'w-20', length: 2 },
  { part: 'year', label: 'Year', width: 'w-28', length: 4 },
] as const;

/** A calendar date in three short fields, in the order of the page's language. */
export function DateField({
  label,
  name,
  typed,
  onType,
  error,
  readOnly = false,
  isBirthday = false,
}: {
  label: string;
  name: string;
  typed: DateParts;
  onType: (typed: DateParts) => void;
  error?: string | null;
  readOnly?: boolean;
  isBirthday?: boolean;
}) {
  const line = useId();
  return (
    <fieldset aria-describedby={line}>
      <legend className="sr-only">{label}</legend>
      <div className="flex gap-3">
        {parts.map(({ part, label: partLabel, width, length }) => (
          <label key={part} className={width}>
            <span className="block text-small text-soft">{partLabel}</span>
            <input
              name={`${name}[${part}]`}
              value={typed[part]}
              onChange={(event) => onType({ ...typed, [part]: event.target.value })}
              inputMode="numeric"
              maxLength={length}
              autoComplete={isBirthday ? `bday-${part}` : 'off'}
              readOnly={readOnly}
              aria-invalid={error ? true : undefined}
              aria-describedby={line}
              className={fieldLook}
            />
          </label>
        ))}
      </div>
      <FieldLine id={line} hint="In numbers, such as 6 12 1988." error={error} />
    </fieldset>
  );
}
