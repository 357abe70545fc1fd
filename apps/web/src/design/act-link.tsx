import { placeHref } from '../lib/place.ts';

/** "Change", "Add", "About": opens something at its row; works as a plain link without script. `of` completes the name for a screen reader. */
export function ActLink({ what, anchor, of, isOpen = false, children }: {
  what: 'edit' | 'about';
  anchor: string;
  of: string;
  isOpen?: boolean;
  children: string;
}) {
  const tone = what === 'edit' ? 'text-accent decoration-underline hover:decoration-accent' : 'text-soft decoration-transparent hover:decoration-soft';
  return (
    <a
      href={isOpen ? '/' : placeHref(what, anchor)}
      data-place={`${what}:${anchor}`}
      aria-expanded={what === 'about' ? isOpen : undefined}
      className={`inline-flex items-center min-h-8 coarse:min-h-11 coarse:min-w-11 coarse:justify-end underline ${tone}`}
    >
      {children}
      <span className="sr-only"> {of}</span>
    </a>
  );
}
