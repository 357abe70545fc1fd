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

/** The address that opens something at a row, with or without script. */
export function placeHref(what: 'edit' | 'about', anchor: string): string {
  return `/?${what}=${encodeURIComponent(anchor)}#${encodeURIComponent(anchor)}`;
}

export function usePlace(): Place {
  return placeOf(useLocation().search);
}

/** Closes what is open. */
export function useClosePlace(): () => void {
  const navigate = useNavigate();
  return () => closePlace(navigate);
}

/** An entry of the history that was opened and closed again; the next thing that opens takes its seat, so that Back never walks through a row of equal pages. */
const closed = { closed: true };

function closePlace(navigate: NavigateFunction): void {
  void navigate({ pathname: '/', search: '', hash: '' }, { replace: true, state: closed });
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
  const isSeatFree = state === closed || (state as { closed?: boolean } | null)?.closed === true || search !== '';
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-place]');
      if (!link) return;
      event.preventDefault();
      if (link.getAttribute('aria-expanded') === 'true') closePlace(navigate);
      else openPlace(navigate, link.getAttribute('href') ?? '/', isSeatFree);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate, isSeatFree]);
}
