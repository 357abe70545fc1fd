import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PageInput, RenderPage } from '@micromart/bff/page';
import { renderToPipeableStream } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import allStyles from './design/all-styles.css?inline';
import firstView from './design/first-view.css?inline';
import { Document } from './document.tsx';
import { gatherChunks } from './lib/gather-chunks.ts';
import { type PageFacts, PageFactsContext, PageStreamsContext } from './lib/page-facts.tsx';

/** Set by build-if-changed.ts: the browser's files, hashed names; the entry first, then what it imports. */
declare const __CLIENT_MODULES__: readonly [string, ...string[]];
const [entry, ...furtherModules] = __CLIENT_MODULES__;

/**
 * A system that answers within this time, in milliseconds, stands in the first bytes; a slower one is streamed in, and without script a link
 * stands in its place (`?wait=1`). The first view does not wait for it; a chapter, which asks more of its systems, does.
 */
const promptAnswer = { overview: 15, chapter: 150 };

const render: RenderPage = (input, events) => {
  const facts: PageFacts = {
    url: input.url,
    person: input.person,
    formToken: input.formToken,
    formResult: input.formResult,
    draft: input.draft,
    words: input.words,
    unsubscribing: input.unsubscribing,
    demo: input.demo,
  };
  const stream = renderToPipeableStream(
    <PageFactsContext value={facts}>
      <PageStreamsContext value={{ slices: input.slices, about: input.about }}>
        <StaticRouter location={input.url}>
          <Document head={<ServerHead url={input.url} nonce={input.nonce} />} />
        </StaticRouter>
      </PageStreamsContext>
    </PageFactsContext>,
    {
      nonce: { script: input.nonce, style: input.nonce },
      bootstrapModules: [entry],
      // A section that is there already stands in its place; only a late one is sent after the frame.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onShellReady: () => void waitForPromptAnswers(input, events.onShellReady),
      onShellError: events.onShellError,
      onError: events.onError,
    },
  );
  return { pipe: (destination) => void stream.pipe(gatherChunks(destination)), abort: () => stream.abort() };
};

export default render;

/** Stands in the document only: the browser finds it there and keeps it. `all` is what design/all-styles.ts looks for. */
function ServerHead({ url, nonce }: { url: string; nonce: string }) {
  const styles = url === '/' ? firstView : allStyles;
  return (
    <>
      <style href={url === '/' ? 'first-view' : 'all'} precedence="page" nonce={nonce}>
        {styles}
      </style>
      {furtherModules.map((module) => (
        <link key={module} rel="modulepreload" href={module} nonce={nonce} />
      ))}
    </>
  );
}

/** Gives the systems a moment, so that a page whose systems are all well is whole in its first bytes and nothing is swapped in. */
async function waitForPromptAnswers(input: PageInput, goOn: () => void): Promise<void> {
  const answers = Promise.allSettled([...Object.values(input.slices), input.about]);
  const isOverview = input.url === '/' || input.url.startsWith('/?');
  const isAskedToWait = URL.parse(input.url, 'http://own.invalid')?.searchParams.has('wait') ?? false;
  // How a form ended and what was typed come with this page only: no link leads back to them.
  const comesOnce = input.formResult !== null || input.draft !== null;
  // Each answer comes by the deadline of the page, as data or as what could not be asked.
  if (isAskedToWait || comesOnce) await answers;
  else await Promise.race([answers, setTimeout(isOverview ? promptAnswer.overview : promptAnswer.chapter)]);
  await setImmediate();
  goOn();
}
