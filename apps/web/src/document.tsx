import type { ReactNode } from 'react';
import { WhenBroken } from './design/when-broken.tsx';
import { BrokenPage } from './features/app-shell/broken-page.tsx';
import { usePageFacts } from './lib/page-facts.tsx';
import { Seed } from './lib/seeds.tsx';
import { PageRoutes } from './routes.tsx';

/** A leaf on paper; inside the document, so that nothing more is fetched. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%231a693b'/%3E%3Cpath d='M9 23C9 13 15 9 24 8c0 10-5 15-13 15m-2 1 9-9' fill='none' stroke='%23fff' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E";

/** The whole document. `head` is given by the server only. */
export function Document({ head }: { head?: ReactNode }) {
  const facts = usePageFacts();
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#faf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141613" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={icon} />
        {head}
      </head>
      <body>
        <WhenBroken instead={<BrokenPage />}>
          <PageRoutes />
        </WhenBroken>
        <Seed name="page" value={facts} />
      </body>
    </html>
  );
}
