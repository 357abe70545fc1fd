import { type ActForm, HiddenFields } from './hidden-fields.tsx';

/** On or off. A form of its own, so it works without script; locked while it is being saved; shows the new side only after the system said so. */
export function Switch({
  label,
  isOn,
  isPending = false,
  locked = null,
  act,
  anchor,
  formToken,
  fields,
  onFlip,
  describedBy,
}: ActForm & {
  /** For a screen reader: "Company news by SMS". */
  label: string;
  isOn: boolean;
  isPending?: boolean;
  /** Why it does not work now, as a sentence; null when it works. */
  locked?: string | null;
  onFlip: () => void;
  /** Id of the sentence that says why it is locked. */
  describedBy?: string;
}) {
  const isStill = isPending || locked !== null;
  return (
    <form
      method="post"
      action="/act"
      className="inline-flex items-center"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStill) onFlip();
      }}
    >
      <HiddenFields formToken={formToken} act={act} anchor={anchor} fields={fields} />
      <button
        type="submit"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        aria-disabled={isStill || undefined}
        aria-busy={isPending || undefined}
        aria-describedby={describedBy}
        title={locked ?? undefined}
        className="switch"
      />
    </form>
  );
}
