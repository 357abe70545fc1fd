import type { ComponentProps } from 'react';
import { Field, type FieldProps, fieldLook } from './field.tsx';

interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'className'> {
  isShort?: boolean;
}

/** One line to type in. */
export function TextField({ label, hint, error, isNamedByRow, isShort = false, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isNamedByRow={isNamedByRow}>
      {(ties) => <input {...rest} {...ties} dir={rest.dir ?? 'auto'} className={`${fieldLook} ${isShort ? 'max-w-36' : ''}`} />}
    </Field>
  );
}
