import { catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './entry.ts';
import { firstWords, searchWords } from './search-words.ts';

/** Words that only make a question of it. */
const filler = new Set(
  `a about all and any are at be been by can change collect collected data delete did do does find for from get gets give given have has held hold how i
  in information is it keep kept know me micromart my of off on or personal remove see show stop store stored that the their them there they this to
  turn us use used was we what when where which who why with you your`.split(/\s+/),
);

/** Letters as a person compares them: without case, accents and possessives. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '');
}

function wordsOf(text: string): string[] {
  return plain(text)
    .replaceAll(/\be-mail/g, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One Latin letter or digit is in nearly everything, so it tells nothing. In other scripts one sign may be a word. */
const tooShort = /^[\p{Script=Latin}\p{N}]$/u;

/** The words of a question that say what it is about; all of them when none is left, and never one that is too short. Lower case. */
export function subjectOf(question: string): string[] {
  const words = [...new Set(wordsOf(question))].filter((word) => !tooShort.test(word));
  const telling = words.filter((word) => !filler.has(word));
  return telling.length > 0 ? telling : words;
}

/** One word of a question and one of a text mean the same: equal, or one grown out of the other ("photos" and "photo"). */
function isSame(asked: string, said: string): boolean {
  if (asked === said) return true;
  const shorter = Math.min(asked.length, said.length);
  let common = 0;
  while (common < shorter && asked[common] === said[common]) common++;
  const longer = Math.max(asked.length, said.length);
  if (shorter < 3) return false;
  if (common === shorter && (longer - shorter === 1 ? (asked + said).endsWith('s') || shorter >= 4 : shorter >= 4 && longer - shorter <= 3))
    return true;
  return common >= 5 && longer - common <= 2;
}

const indexed = catalogue.map((entry) => ({
  entry,
  first: wordsOf(firstWords[entry.id] ?? ''),
  strong: wordsOf(entry.name),
  own: wordsOf(searchWords[entry.id] ?? ''),
  weak: wordsOf(`${entry.sentence} ${entry.say}`),
}));

/** A word that asks for the entry first weighs most, then one in the name, then one that people use for it, then one of its sentences. */
const weights = { first: 6, strong: 5, own: 4, weak: 1 } as const;

/** True when every word of the question is somewhere in the text. An empty question finds nothing. */
export function isAbout(question: readonly string[], text: string): boolean {
  const said = wordsOf(text);
  return question.length > 0 && question.every((asked) => said.some((word) => word.includes(asked) || isSame(asked, word)));
}

/** The entries that a question in plain words is about, best first, at most `most`. Those that only mention a word come when none is named by it. */
export function findEntries(question: string, most = 6): CatalogueEntry[] {
  const asked = subjectOf(question);
  const rated = indexed.flatMap(({ entry, ...texts }) => {
    const hits = asked.map((word) =>
      Math.max(
        ...(['first', 'strong', 'own', 'weak'] as const).map((part) =>
          texts[part].some((said) => isSame(word, said)) ? weights[part] : 0,
        ),
      ),
    );
    const found = hits.filter((hit) => hit > 0).length;
    return found === 0
      ? []
      : [{ entry, isNamed: hits.some((hit) => hit > weights.weak), rate: found * 10 + hits.reduce((sum, hit) => sum + hit, 0) }];
  });
  const named = rated.filter(({ isNamed }) => isNamed);
  return (named.length > 0 ? named : rated)
    .toSorted((a, b) => b.rate - a.rate)
    .slice(0, most)
    .map(({ entry }) => entry);
}
