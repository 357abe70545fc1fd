import type { ReactNode } from 'react';
import { usePageFacts } from './lib/page-facts.tsx';
import { Seed } from './lib/seeds.tsx';
import { PageRoutes } from './routes.tsx';

/** The whole document. `styles` is given by the server only: the browser finds it there and keeps it. */
export function Document({ styles }: { styles?: ReactNode }) {
  const facts = usePageFacts();
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#faf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141613" media="(prefers-color-scheme: dark)" />
        <title>Your data at Micromart</title>
        {styles}
      </head>
      <body>
        <PageRoutes />
        <Seed name="page" value={facts} />
      </body>
    </html>
  );
}
