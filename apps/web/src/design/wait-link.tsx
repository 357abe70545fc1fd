import { usePage } from '../lib/place.ts';

/** In place of what is late: without script it would never come. The link asks for a page that waits for all its answers. */
export function WaitLink() {
  const page = usePage();
  return (
    <noscript>
      <p className="py-3">
        This answer was late.{' '}
        <a href={`${page}${page.includes('?') ? '&' : '?'}wait=1`} className="act underline">
          Load this page again, waiting for all answers
        </a>
      </p>
    </noscript>
  );
}
