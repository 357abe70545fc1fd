import type { ReactNode } from 'react';

/** Names and values below a row: beside each other on a wide screen, one above the other on a phone. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[8.5rem_minmax(0,1fr)] mt-2">{children}</dl>;
}

/** `id`: an anchor, for what can be opened at this fact. */
export function Fact({ name, id, children }: { name: string; id?: string; children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-small text-soft">{name}</dt>
      <dd id={id} className="min-w-0 wrap-anywhere scroll-mt-24">
        {children}
      </dd>
    </div>
  );
}
