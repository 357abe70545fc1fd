import { useLocation } from 'react-router';
import type { SliceInput } from '../../lib/slices.ts';
import { useWords } from '../../lib/words.ts';

export const activityPath = '/activity';
/** What narrows the timeline and stands in the address as it is: none of it says anything to somebody else. */
export const filterNames = ['kind', 'device', 'place', 'from', 'to'] as const;

/** What the address asks of the slices, without the empty ones. `address`: the same as links carry it on, with the words by their name. */
export function useActivityInput(): { readonly timeline: SliceInput; readonly line: SliceInput; readonly address: SliceInput } {
  const params = new URLSearchParams(useLocation().search);
  const { text } = useWords();
  const named = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
  return {
    timeline: { ...named([...filterNames, 'before']), ...(text === '' ? {} : { q: text }) },
    line: named(['line']),
    address: named([...filterNames, 'before', 'words']),
  };
}

export function activityHref(wanted: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? activityPath : `${activityPath}?${query}`;
}

/** The same page with one line opened, or with none. */
export function useLineHref(line: string, anchor: string, isOpen: boolean): string {
  const { address } = useActivityInput();
  return `${activityHref({ ...address, line: isOpen ? null : line })}#${anchor}`;
}

export function linesOf(count: number): string {
  return count === 1 ? '1 line' : `${count.toLocaleString('en-US')} lines`;
}
