import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Document } from './document.tsx';
import { PageFactsContext, type PageFacts } from './lib/page-facts.tsx';
import { readSeed } from './lib/seeds.tsx';

const facts = readSeed('page') as PageFacts;

// A form was sent before this script had arrived: the page stands at the address of the act, but shows its row.
if (location.pathname === '/act') history.replaceState(null, '', facts.url);

startTransition(() => {
  hydrateRoot(
    document,
    <PageFactsContext value={facts}>
      <BrowserRouter>
        <Document />
      </BrowserRouter>
    </PageFactsContext>,
  );
});
