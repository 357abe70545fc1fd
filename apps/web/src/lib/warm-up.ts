import { wire } from './wire.ts';

/** Once the page is awake and idle, fetches what the first act needs to be sent. A failure is no news: the act itself will tell. */
export function warmUp(): void {
  const fetchAhead = () => void wire().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAhead);
  else setTimeout(fetchAhead, 500);
}
