import type { ReactNode } from 'react';
import { Shell } from './shell.tsx';

/** A page with one thing to say, which anybody may read. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Shell>
      <main id="content" tabIndex={-1} className="max-w-[34rem] mx-auto mt-[12vh] grid gap-5 justify-items-start outline-none">
        <title>{`${title} · Micromart`}</title>
        <h1 className="text-title">{title}</h1>
        {children}
      </main>
    </Shell>
  );
}
