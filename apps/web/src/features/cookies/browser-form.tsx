import type { ReactNode } from 'react';
import { usePageFacts } from '../../lib/page-facts.tsx';

/** A form that changes this browser: the server has to see the request itself, so it is sent as it is, with script and without. */
export function BrowserForm({ fields, children }: { fields: Readonly<Record<string, string>>; children: ReactNode }) {
  const { formToken } = usePageFacts();
  return (
    <form method="post" action="/cookies" className="flex flex-wrap gap-3 items-center">
      {Object.entries({ 'form-token': formToken ?? '', ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
