import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Document } from './document.tsx';
import { PageFactsContext, type PageFacts } from './lib/page-facts.tsx';
import { readSeed } from './lib/seeds.tsx';

const facts = readSeed('page') as PageFacts;

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
