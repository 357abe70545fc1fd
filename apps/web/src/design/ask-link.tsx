import { placeHref } from '../lib/place.ts';

/** "Unlink", "Stop": opens a question at its row, which says what will happen; works as a plain link without script. `of` completes the name for a screen reader. */
export function AskLink({ anchor, of, isOpen, isDisabled = false, children }: {
  anchor: string;
  of: string;
  isOpen: boolean;
  /** While an older answer is shown. */
  isDisabled?: boolean;
  children: string;
}) {
  return (
    <a
      id={anchor}
      href={isDisabled ? undefined : isOpen ? '/' : placeHref('edit', anchor)}
      role={isDisabled ? 'link' : undefined}
      aria-disabled={isDisabled || undefined}
      data-place={isDisabled ? undefined : `edit:${anchor}`}
      aria-expanded={isDisabled ? undefined : isOpen}
      className="inline-flex items-center min-h-8 coarse:min-h-11 text-accent underline decoration-underline hover:decoration-accent aria-disabled:text-soft aria-disabled:no-underline scroll-mt-24"
    >
      {children}
      <span className="sr-only"> {of}</span>
    </a>
  );
}
