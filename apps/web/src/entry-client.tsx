import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Document } from './document.tsx';
import { type PageFacts, PageFactsContext } from './lib/page-facts.tsx';
import { keepPageSession } from './lib/page-session.ts';
import { readSeed } from './lib/seeds.tsx';

const facts = readSeed('page') as PageFacts;
keepPageSession(facts.person?.sessionId ?? null);

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
