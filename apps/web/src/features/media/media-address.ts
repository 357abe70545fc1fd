import { useLocation } from 'react-router';
import type { SliceInput } from '../../lib/slices.ts';

const path = '/photos';
const asked = ['device', 'day', 'after', 'photo'] as const;
type Asked = Partial<Record<(typeof asked)[number], string | null>>;

/** What the address asks of the slice, without the empty ones. */
export function useMediaInput(): SliceInput {
  const params = new URLSearchParams(useLocation().search);
  return Object.fromEntries(asked.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
}

/** The pictures that are picked out for an act on several, by the boxes that were sent along. */
export function usePicked(): readonly string[] {
  return new URLSearchParams(useLocation().search).getAll('pick');
}

export function mediaHref(wanted: Asked): string {
  const query = new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? path : `${path}?${query}`;
}

export function pictures(count: number): string {
  return count === 1 ? '1 picture' : `${count.toLocaleString('en-US')} pictures`;
}
