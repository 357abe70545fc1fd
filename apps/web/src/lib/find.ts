import { useEffect, useId } from 'react';
import { useLocation } from 'react-router';
import { makeStore, useStore } from './store.ts';

/** Letters as a person compares them: without case and without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** True when every word of the question is somewhere in the texts. An empty question finds everything. */
export function isFound(question: string, texts: readonly (string | null | undefined)[]): boolean {
  const words = plain(question).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const hay = plain(texts.filter(Boolean).join('\n'));
  return words.every((word) => hay.includes(word));
}

const question = makeStore('');
const counts = makeStore<ReadonlyMap<string, { found: number; of: number }>>(new Map());

export function ask(text: string): void {
  question.set(text);
}

/** What is searched for on the overview: kept in memory only. Elsewhere nothing is. */
export function useQuestion(): string {
  const { pathname } = useLocation();
  const asked = useStore(question, (typed) => typed, '').trim();
  return pathname === '/' ? asked : '';
}

/** Keeps what matches, and adds it to the count that the search field says. */
export function useFound<T>(things: readonly T[], textsOf: (thing: T) => readonly (string | null | undefined)[]): readonly T[] {
  const name = useId();
  const asked = useQuestion();
  const found = asked ? things.filter((thing) => isFound(asked, textsOf(thing))) : things;
  const [hits, all] = [found.length, things.length];
  useEffect(() => {
    counts.set(new Map(counts.get()).set(name, { found: hits, of: all }));
    return () => {
      const rest = new Map(counts.get());
      rest.delete(name);
      counts.set(rest);
    };
  }, [name, hits, all]);
  return found;
}

/** How many rows of the whole page match. Null before the page has woken up. */
export function useFoundCount(): { found: number; of: number } | null {
  const all = useStore(counts, (map) => map, null);
  if (!all) return null;
  let sum = { found: 0, of: 0 };
  for (const count of all.values()) sum = { found: sum.found + count.found, of: sum.of + count.of };
  return sum;
}
