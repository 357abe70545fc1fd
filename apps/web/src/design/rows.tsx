/* oxlint-disable jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is a list. */
import type { ReactNode } from 'react';

/** The rows of a section. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list.
    <ul role="list" aria-label={label}>
      {children}
    </ul>
  );
}
