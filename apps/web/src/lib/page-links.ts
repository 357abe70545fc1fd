import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { isBroken } from './broken-pages.ts';
import { onLinkClick } from './place.ts';

/**
 * Follows links from one chapter to another (`data-page`) without loading the document anew. Within a page the browser follows them: to a row,
 * by the `#` of its address; and to a page that broke, once there is a connection, so that it is loaded anew.
 */
export function usePageLinks(): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      onLinkClick('a[data-page]', ({ origin, pathname, search, hash }) => {
        if (origin !== location.origin || pathname + search === location.pathname + location.search) return false;
        if (isBroken(pathname) && navigator.onLine) return false;
        void navigate(pathname + search + hash);
        return true;
      }),
    [navigate],
  );
}
