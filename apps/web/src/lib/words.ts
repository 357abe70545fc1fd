import { useLocation } from 'react-router';
import { usePageFacts } from './page-facts.tsx';

/** What was looked for on this page since it was loaded, by the name under which the address speaks of it. In the browser only. */
const kept = new Map<string, string>();

/**
 * The query that speaks of these words without saying them: what somebody looks for may be a name or an illness, and addresses stay in
 * histories and logs. Without script the same form is posted, and the server keeps the words.
 */
export function queryOfWords(text: string): { readonly words?: string } {
  const words = plainWords(text);
  if (words === '') return {};
  const name = crypto.randomUUID();
  kept.set(name, words);
  return { words: name };
}

/** At most 200 characters, without control characters and halves of a sign that was cut in two: no log is searched for those. */
function plainWords(text: string): string {
  return text
    .trim()
    .slice(0, 200)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

/** What the address speaks of. `isGone`: it spoke of words that nobody keeps any more, such as after the page was loaded again. */
export function useWords(): { readonly name: string | null; readonly text: string; readonly isGone: boolean } {
  const facts = usePageFacts().words;
  const name = new URLSearchParams(useLocation().search).get('words');
  const text = name === null ? undefined : (kept.get(name) ?? (facts?.id === name ? facts.text : undefined));
  return { name, text: text ?? '', isGone: name !== null && text === undefined };
}
