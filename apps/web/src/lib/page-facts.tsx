import type { PageInput } from '@micromart/bff/page';
import { createContext, use } from 'react';
import { useLocation } from 'react-router';

/** What both sides must know alike before the first render: the server hands it to the browser as the seed named `page`. */
export type PageFacts = Pick<PageInput, 'url' | 'person' | 'formToken' | 'formResult' | 'draft' | 'words' | 'unsubscribing' | 'demo'>;

/** What only the server has: promises that fill the sections while the page streams. */
export type PageStreams = Pick<PageInput, 'slices' | 'about'>;

const noStreams: PageStreams = { slices: {}, about: null };

export const PageFactsContext = createContext<PageFacts>({
  url: '/',
  person: null,
  formToken: null,
  formResult: null,
  draft: null,
  words: null,
  unsubscribing: null,
  demo: false,
});
export const PageStreamsContext = createContext<PageStreams>(noStreams);

export function usePageFacts(): PageFacts {
  return use(PageFactsContext);
}

/** How a form ended that was sent without script at this row; null once another page is shown. */
export function useFormResult(anchor: string): PageFacts['formResult'] {
  const { formResult, url } = usePageFacts();
  const { pathname } = useLocation();
  return formResult?.anchor === anchor && url.split('?')[0] === pathname ? formResult : null;
}
