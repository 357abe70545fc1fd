import { type ComponentProps, useId } from 'react';
import { FieldLine, fieldLook } from './text-field.tsx';

export function SelectField({
  label,
  error,
  options,
  ...rest
}: Omit<ComponentProps<'select'>, 'className' | 'children'> & {
  label: string;
  error?: string | null;
  options: readonly { value: string; label: string }[];
}) {
  const id = useId();
  const line = `${id}-line`;
  return (
    <div>
      <label htmlFor={id} className="block font-semibold mb-1">
        {label}
      </label>
      <select {...rest} id={id} aria-invalid={error ? true : undefined} aria-describedby={line} className={fieldLook}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldLine id={line} error={error} />
    </div>
  );
}
