import { placeHref, usePage } from '../lib/place.ts';

/** "Unlink", "Stop": opens a question at its row, which says what will happen; works as a plain link without script. `of` completes the name for a screen reader. */
export function AskLink({
  anchor,
  of,
  isOpen,
  isDisabled = false,
  children,
}: {
  anchor: string;
  of: string;
  isOpen: boolean;
  /** While an older answer is shown. */
  isDisabled?: boolean;
  children: string;
}) {
  const page = usePage();
  return (
    <a
      id={isDisabled ? undefined : anchor}
      href={isDisabled ? undefined : isOpen ? page : placeHref(page, 'edit', anchor)}
      role={isDisabled ? 'link' : undefined}
      aria-disabled={isDisabled || undefined}
      data-place={isDisabled ? undefined : ''}
      aria-expanded={isDisabled ? undefined : isOpen}
      aria-label={`${children} ${of}`}
      className="act scroll-mt-24"
    >
      {children}
    </a>
  );
}
