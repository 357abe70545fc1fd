import { type ReactNode, useId } from 'react';

export const fieldLook =
  'w-full min-h-11 rounded-lg border border-line bg-sheet px-3.5 read-only:bg-transparent aria-invalid:border-red aria-invalid:border-2 disabled:opacity-60';

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong, as a sentence; null when nothing is. */
  error?: string | null | undefined;
  /** The row beside it shows the name already. */
  isNamedByRow?: boolean | undefined;
}

/** What ties a control to its name above and to its line below. */
interface Ties {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string;
}

/** A control with its name above and a place for a sentence below that is kept free, so that nothing moves when the sentence comes. */
export function Field({ label, hint, error, isNamedByRow = false, children }: FieldProps & { children: (ties: Ties) => ReactNode }) {
  const id = useId();
  const line = `${id}-line`;
  return (
    <div>
      <label htmlFor={id} className={isNamedByRow ? 'sr-only' : 'block font-semibold mb-1'}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': line })}
      <FieldLine id={line} hint={hint} error={error} />
    </div>
  );
}

/** The line below a field: what is wrong, or a hint, or nothing; always as high. */
export function FieldLine({ id, hint, error }: { id: string; hint?: string | undefined; error?: string | null | undefined }) {
  return (
    <p id={id} className={`min-h-7 text-small pt-0.5 pb-1 ${error ? 'text-red' : 'text-soft'}`}>
      {error ?? hint}
    </p>
  );
}
