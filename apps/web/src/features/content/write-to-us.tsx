import type { ReactNode } from 'react';

const address = 'support@micromart.com';

/** What is done by request: whom to write to. */
export function WriteToUs({ subject, children }: { subject: string; children: ReactNode }) {
  return (
    <p className="mt-5 max-w-[38rem]">
      {children}, write to <a href={`mailto:${address}?subject=${encodeURIComponent(subject)}`}>{address}</a>. Naming it is enough; you need
      not say why.
    </p>
  );
}
