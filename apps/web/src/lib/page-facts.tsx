import type { PageInput } from '@micromart/bff/page';
import { createContext, use } from 'react';

/** What both sides must know alike before the first render: the server hands it to the browser as the seed named `page`. */
export type PageFacts = Pick<PageInput, 'url' | 'person' | 'formToken' | 'formResult' | 'draft' | 'demo'>;

/** What only the server has: promises that fill the sections while the page streams. */
export type PageStreams = Pick<PageInput, 'sections' | 'about'>;

const noStreams: PageStreams = { sections: null, about: null };

export const PageFactsContext = createContext<PageFacts>({
  url: '/',
  person: null,
  formToken: null,
  formResult: null,
  draft: null,
  demo: false,
});
export const PageStreamsContext = createContext<PageStreams>(noStreams);

export function usePageFacts(): PageFacts {
  return use(PageFactsContext);
}
