import type { ReactNode } from 'react';

/** The sheet that opens below a row, as tall empty as with a few lines. */
export function AboutSheet({ children }: { children: ReactNode }) {
  return <div className="mt-3 mb-1 border-s-3 border-accent bg-tint ps-4 pe-3 py-3.5 sm:ps-5 min-h-72">{children}</div>;
}

export function AboutLoading() {
  return (
    <AboutSheet>
      <p className="text-soft">Asking what stands behind this value.</p>
    </AboutSheet>
  );
}
