import { useId } from 'react';
import { FieldLine } from './field.tsx';

/** Radios (one of them) or checkboxes (any of them), each with a whole line to touch. */
export function ChoiceList({
  label,
  name,
  many,
  options,
  chosen,
  onChoose,
  error,
  hint,
  disabled = false,
}: {
  label: string;
  name: string;
  many: boolean;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  error?: string | null;
  hint?: string | undefined;
  disabled?: boolean;
}) {
  const line = useId();
  const choose = (value: string, isOn: boolean) => {
    if (!many) onChoose([value]);
    else onChoose(isOn ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  return (
    <fieldset disabled={disabled} aria-describedby={line} aria-invalid={error ? true : undefined}>
      <legend className="sr-only">{label}</legend>
      <div className={many ? 'sm:columns-2 gap-x-8' : undefined}>
        {options.map((option) => (
          <label key={option.value} className="flex items-center gap-3 min-h-9 coarse:min-h-11 cursor-pointer break-inside-avoid">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={(event) => choose(option.value, event.target.checked)}
              className="size-5 shrink-0 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldLine id={line} hint={hint} error={error} />
    </fieldset>
  );
}
