import { type ComponentProps, useId } from 'react';
import { FieldLine, fieldLook } from './text-field.tsx';

/** A few lines to type in, for what is written in lines. */
export function TextArea({
  label,
  error,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className'> & {
  label: string;
  /** What is wrong, as a sentence; null when nothing is. */
  error?: string | null;
}) {
  const id = useId();
  const line = `${id}-line`;
  return (
    <div>
      <label htmlFor={id} className="block font-semibold mb-1">
        {label}
      </label>
      <textarea
        rows={2}
        {...rest}
        id={id}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={line}
        className={`${fieldLook} py-2 resize-y`}
      />
      <FieldLine id={line} error={error} />
    </div>
  );
}
