import type { ReactNode } from 'react';
import { Rows } from '../../design/rows.tsx';

/** Rows of one sort under a heading of their own; none, and the heading goes too. */
export function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h3 className="text-lead mt-8 pb-2 border-b border-rule">{title}</h3>
      <Rows label={title}>{children}</Rows>
    </>
  );
}
