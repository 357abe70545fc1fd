import { placeHref, usePage } from '../lib/place.ts';

/** "Change", "Add", "About": opens something at its row; works as a plain link without script. `of` completes the name for a screen reader. */
export function ActLink({
  what,
  anchor,
  of,
  isOpen = false,
  children,
}: {
  what: 'edit' | 'about';
  anchor: string;
  of: string;
  isOpen?: boolean;
  children: string;
}) {
  const page = usePage();
  return (
    <a
      href={isOpen ? page : placeHref(page, what, anchor)}
      data-place=""
      aria-expanded={what === 'about' ? isOpen : undefined}
      aria-label={`${children} ${of}`}
      className={what === 'edit' ? 'act' : 'act quiet'}
    >
      {children}
    </a>
  );
}
