import type { ReactNode } from 'react';

/** One state, with its name in the margin of the page. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mt-6">
      <p className="text-small text-soft mb-1.5">{name}</p>
      {children}
    </div>
  );
}

export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-14">
      <h2 className="text-heading pb-2 border-b-2 border-ink">{title}</h2>
      {children}
    </section>
  );
}
