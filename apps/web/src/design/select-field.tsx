import type { ComponentProps } from 'react';
import { Field, type FieldProps, fieldLook } from './field.tsx';

interface SelectFieldProps extends Pick<FieldProps, 'label' | 'error'>, Omit<ComponentProps<'select'>, 'className' | 'children'> {
  options: readonly { value: string; label: string }[];
}

/** One of several, in a list that folds away. */
export function SelectField({ label, error, options, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} error={error}>
      {(ties) => (
        <select {...rest} {...ties} className={fieldLook}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
