import type { ComponentProps } from 'react';
import { Field, type FieldProps, fieldLook } from './field.tsx';

/** A few lines to type in, for what is written in lines. */
export function TextArea({ label, error, ...rest }: Pick<FieldProps, 'label' | 'error'> & Omit<ComponentProps<'textarea'>, 'className'>) {
  return (
    <Field label={label} error={error}>
      {(ties) => <textarea rows={2} {...rest} {...ties} dir="auto" className={`${fieldLook} py-2 resize-y`} />}
    </Field>
  );
}
