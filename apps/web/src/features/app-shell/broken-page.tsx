import { useEffect } from 'react';
import { noteBroken } from '../../lib/broken-pages.ts';
import { useIsOnline } from '../../lib/use-is-online.ts';

/** The page itself broke in the browser, or its file did not arrive. Needs nothing that could break again. */
export function BrokenPage() {
  const isOnline = useIsOnline();
  useEffect(() => {
    noteBroken(location.pathname);
    const load = () => location.reload();
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, []);
  return (
    <main className="max-w-[34rem] mx-auto px-5 mt-[12vh] grid gap-5 justify-items-start">
      <title>{isOnline ? 'This page broke · Micromart' : 'You are offline · Micromart'}</title>
      <h1 className="text-title">{isOnline ? 'This page broke' : 'This page is not here yet'}</h1>
      {isOnline ? (
        <>
          <p>The connection may have broken, or the page is from before an update. Nothing of yours was changed by it.</p>
          <button type="button" className="act underline cursor-pointer" onClick={() => location.reload()}>
            Load this page again
          </button>
        </>
      ) : (
        <p>You are offline. This page comes by itself as soon as the connection is back.</p>
      )}
      <a href="/" data-page="" className="act">
        Go to your data
      </a>
    </main>
  );
}
