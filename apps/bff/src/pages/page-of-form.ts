import { AppError } from '@micromart/domain/app-error';
import type { PagePath } from '../page.ts';
import { pages } from './page-list.ts';

/** What stands in an address for a while only: what is open, and what was typed before a fresh sign-in. */
const passing = ['edit', 'about', 'draft'];

/** The page that a form says it stands on: one of ours that shows somebody's data, with its own query, such as the filters of a list. */
export function pageOfForm(wish: string): { readonly path: PagePath; readonly address: string } {
  const url = URL.parse(wish, 'http://own.invalid');
  const path = url?.pathname ?? '';
  if (url?.origin !== 'http://own.invalid' || !isPage(path) || pages[path].access === 'anonymous')
    throw new AppError('bad-input', 'no page of ours has such a form');
  for (const name of passing) url.searchParams.delete(name);
  return { path, address: `${path}${url.search}` };
}

/** The address that opens something at a row of a page. */
export function openedAt(address: string, anchor: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}edit=${encodeURIComponent(anchor)}`;
}

function isPage(path: string): path is PagePath {
  return Object.hasOwn(pages, path);
}
