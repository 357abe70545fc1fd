import type { ReactNode } from 'react';

/** One step of the page: it is sent as it is, and answered by the page itself. */
export function StepForm({ step, fields, children }: { step: string; fields: Readonly<Record<string, string>>; children: ReactNode }) {
  return (
    <form method="post" action="/my-address" className="w-full max-w-[30rem] grid gap-2 justify-items-start">
      {Object.entries({ step, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
