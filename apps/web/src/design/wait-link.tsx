import { useLocation } from 'react-router';

/**
 * In place of what is late: without script it would never come. The link asks for the same page, with what is open on it, and that it
 * waits for all its answers. A draft is taken once, so the page that shows it waits by itself.
 */
export function WaitLink() {
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  params.delete('draft');
  params.set('wait', '1');
  return (
    <noscript>
      <p className="py-3">
        This answer was late.{' '}
        <a href={`${pathname}?${params}`} className="act underline">
          Load this page again, waiting for all answers
        </a>
      </p>
    </noscript>
  );
}
