import { useLocation } from 'react-router';
import type { SliceInput } from '../../lib/slices.ts';

export const activityPath = '/activity';
/** What narrows the timeline. */
export const filterNames = ['kind', 'device', 'place', 'from', 'to', 'q'] as const;
export type Narrowing = Readonly<Record<(typeof filterNames)[number], string>>;

/** What the address asks of the slices, without the empty ones. */
export function useActivityInput(): { readonly timeline: SliceInput; readonly line: SliceInput } {
  const params = new URLSearchParams(useLocation().search);
  const named = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
  return { timeline: named([...filterNames, 'before']), line: named(['line']) };
}

export function activityHref(wanted: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? activityPath : `${activityPath}?${query}`;
}

/** The same page with one line opened, or with none. */
export function useLineHref(line: string, anchor: string, isOpen: boolean): string {
  const { timeline } = useActivityInput();
  return `${activityHref({ ...timeline, line: isOpen ? null : line })}#${anchor}`;
}

export function linesOf(count: number): string {
  return count === 1 ? '1 line' : `${count.toLocaleString('en-US')} lines`;
}
