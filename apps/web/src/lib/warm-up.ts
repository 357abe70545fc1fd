import { wire } from './wire.ts';

/** Once the page is awake and idle, fetches what the first act will need, so that it opens at once. */
export function warmUp(): void {
  const fetchAhead = () => {
    void wire();
    void import('./about-this.tsx');
    void import('../design/editor.tsx');
  };
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAhead);
  else setTimeout(fetchAhead, 500);
}
