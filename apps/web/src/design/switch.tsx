import { type ActForm, HiddenFields } from './hidden-fields.tsx';

/** On or off. A form of its own, so it works without script; locked while it is being saved; shows the new side only after the system said so. */
export function Switch({ label, isOn, isPending = false, locked = null, act, anchor, formToken, fields, onFlip, describedBy }: ActForm & {
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
        className="group inline-flex items-center justify-center min-h-8 coarse:min-h-11 min-w-11 cursor-pointer aria-disabled:cursor-not-allowed aria-busy:cursor-progress"
      >
        <span className="relative h-6 w-11 rounded-full border border-line bg-transparent group-aria-checked:bg-accent group-aria-checked:border-accent group-aria-disabled:opacity-50 forced-colors:group-aria-checked:bg-[Highlight] transition-colors">
          <span className="absolute top-0.75 start-0.75 size-4 rounded-full bg-line group-aria-checked:bg-accent-ink group-aria-checked:start-[1.4375rem] group-aria-busy:start-3.25 group-aria-busy:animate-pulse forced-colors:bg-[CanvasText] transition-[inset-inline-start]" />
        </span>
      </button>
    </form>
  );
}
