import { type ComponentType, lazy, Suspense } from 'react';
import { withStyles } from './all-styles.ts';
import { Button } from './button.tsx';
import { WaitLink } from './wait-link.tsx';
import { WhenBroken } from './when-broken.tsx';

/**
 * Something that opens at a row and whose code comes later: when the page is awake and idle, or when it is opened, whichever is first.
 * When the code cannot be had, that is said in its place, and the rest of the page stays.
 */
export function openedLater<Props extends object>(ask: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  const load = () => withStyles(ask());
  const Opened = lazy(load) as unknown as ComponentType<Props>;
  if (!import.meta.env.SSR) whenIdle(load);
  return (props) => (
    <WhenBroken instead={lost}>
      <Suspense fallback={<Opening />}>
        <Opened {...props} />
      </Suspense>
    </WhenBroken>
  );
}

function Opening() {
  return (
    <div className="min-h-28 text-soft">
      <p>Opening</p>
      <WaitLink />
    </div>
  );
}

/** A failure here is no news: it is said when the thing is opened. */
function whenIdle(load: () => Promise<unknown>): void {
  const fetchAhead = () => void load().catch(() => {});
  const wait = () => ('requestIdleCallback' in window ? requestIdleCallback(fetchAhead) : setTimeout(fetchAhead, 500));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

/** What is open stands in the address, so loading the page again opens it again. */
const lost = (
  <output className="block my-2 text-amber">
    This could not be opened: the connection broke, or the page is from before an update.{' '}
    <Button kind="text" onClick={() => location.reload()}>
      Load the page again
    </Button>
  </output>
);
