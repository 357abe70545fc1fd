import { useEffect } from 'react';
import { type NavigateFunction, useLocation, useNavigate } from 'react-router';

/** What is open on the page, kept in its address: at most one editor and one "About this". */
export interface Place {
  readonly edit: string | null;
  readonly about: string | null;
}

export function placeOf(search: string): Place {
  const params = new URLSearchParams(search);
  return { edit: params.get('edit'), about: params.get('about') };
}

/** What stands in an address for a while only; the rest of the query is the page's own, such as the filters of a list. */
const passing = ['edit', 'about', 'draft'];

/** The address of a page with nothing open: its path and its own query. */
export function pageOf({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  if (search === '') return pathname;
  const params = new URLSearchParams(search);
  for (const name of passing) params.delete(name);
  return params.size === 0 ? pathname : `${pathname}?${params}`;
}

/** The address that opens something at a row of a page, with or without script. */
export function placeHref(page: string, what: 'edit' | 'about', anchor: string): string {
  const named = encodeURIComponent(anchor);
  return `${page}${page.includes('?') ? '&' : '?'}${what}=${named}#${named}`;
}

export function usePage(): string {
  return pageOf(useLocation());
}

export function usePlace(): Place {
  return placeOf(useLocation().search);
}

/** Closes what is open at an anchor. When something else was opened meanwhile, that stays. */
export function useClosePlace(anchor: string): () => void {
  const navigate = useNavigate();
  const page = usePage();
  return () => {
    if (placeOf(location.search).edit === anchor) closePlace(navigate, page);
  };
}

/** An entry of the history that was opened and closed again; the next thing that opens takes its seat, so that Back never walks through a row of equal pages. */
const closed = { closed: true };

function closePlace(navigate: NavigateFunction, page: string): void {
  void navigate(page, { replace: true, state: closed });
}

function openPlace(navigate: NavigateFunction, href: string, isSeatFree: boolean): void {
  void navigate(href, { replace: isSeatFree });
}

/**
 * Follows the links made with `placeHref` inside the page. One listener for all rows: the links themselves stay plain and need no script.
 */
export function usePlaceLinks(): void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const page = usePage();
  const { edit, about } = placeOf(search);
  const isSeatFree = (state as { closed?: boolean } | null)?.closed === true || edit !== null || about !== null;
  useEffect(
    () =>
      onLinkClick('a[data-place]', (link) => {
        if (link.getAttribute('aria-expanded') === 'true') closePlace(navigate, page);
        else openPlace(navigate, link.getAttribute('href') ?? page, isSeatFree);
        return true;
      }),
    [navigate, page, isSeatFree],
  );
}

/** Hears plain clicks on links; `follow` says whether it did what the browser would have done. */
export function onLinkClick(links: string, follow: (link: HTMLAnchorElement) => boolean): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(links);
    if (link && follow(link)) event.preventDefault();
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
