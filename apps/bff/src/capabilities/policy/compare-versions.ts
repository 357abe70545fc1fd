import type { PolicyHeading } from '@micromart/domain/catalogue/entry';
import { diffLines, diffWords } from 'diff';
import { type PolicySection, type PolicyVersion, plainLines } from '../../platform/policy-text.ts';

/** A run of words as it stands in both, in the newer only, or in the older only. `isCosmetic`: it says the same as before. */
interface DifferencePiece {
  readonly text: string;
  readonly is: 'same' | 'added' | 'removed';
  readonly isCosmetic: boolean;
}
/**
 * How one heading differs. `cosmetic`: other signs, capitals or spaces only. `real`: other words, or another order of them.
 * `added`, `removed`: it stands in one of the two only.
 */
export interface SectionDifference {
  readonly title: string;
  /** Its title in the older version, where that is another one. */
  readonly wasTitled: string | null;
  readonly about: PolicyHeading | null;
  readonly kind: 'same' | 'cosmetic' | 'real' | 'added' | 'removed';
  readonly pieces: readonly DifferencePiece[];
}

/**
 * Word by word, in the order of the newer version; what only the older one has comes last. Found once for each two versions and kept as long as
 * their texts are: anybody may ask, and it takes a while.
 */
export const compareVersions = oncePerPair((older, newer): readonly SectionDifference[] =>
  pairSections(older, newer).map(([before, after]) => compareSections(before, after)),
);

/** Under how many headings the words are others, or stand in one of the two only. */
export const countRealChanges = oncePerPair((older, newer): number => {
  const kinds = pairSections(older, newer).map(([before, after]) => kindOf(before, after));
  return kinds.filter((kind) => kind !== 'same' && kind !== 'cosmetic').length;
});

function oncePerPair<Found>(find: (older: PolicyVersion, newer: PolicyVersion) => Found) {
  const kept = new WeakMap<PolicyVersion, WeakMap<PolicyVersion, { readonly found: Found }>>();
  return (older: PolicyVersion, newer: PolicyVersion): Found => {
    const ofOlder = kept.get(older) ?? new WeakMap<PolicyVersion, { readonly found: Found }>();
    kept.set(older, ofOlder);
    const known = ofOlder.get(newer) ?? { found: find(older, newer) };
    ofOlder.set(newer, known);
    return known.found;
  };
}

type Pair = readonly [older: PolicySection | undefined, newer: PolicySection | undefined];

function pairSections(older: PolicyVersion, newer: PolicyVersion): Pair[] {
  const isOf = (one: PolicySection) => (other: PolicySection) =>
    one.about === null && other.about === null ? one.title === other.title : one.about === other.about;
  const kept = newer.sections.map((section): Pair => [older.sections.find(isOf(section)), section]);
  const gone = older.sections.filter((section) => !newer.sections.some(isOf(section)));
  return [...kept, ...gone.map((section): Pair => [section, undefined])];
}

function compareSections(older: PolicySection | undefined, newer: PolicySection | undefined): SectionDifference {
  const [before, after] = [textOf(older), textOf(newer)];
  const wasTitled = older === undefined || newer === undefined || older.title === newer.title ? null : older.title;
  const { title = '', about = null } = newer ?? older ?? {};
  const kind = kindOf(older, newer);
  return { title, wasTitled, about, kind, pieces: piecesOf(before, after, kind === 'cosmetic') };
}

function kindOf(older: PolicySection | undefined, newer: PolicySection | undefined): SectionDifference['kind'] {
  if (older === undefined) return 'added';
  if (newer === undefined) return 'removed';
  const [before, after] = [older, newer].map((section) => `${section.title}\n${textOf(section)}`) as [string, string];
  if (before === after) return 'same';
  return sense(before) === sense(after) ? 'cosmetic' : 'real';
}

/** Words, or else paragraphs, that may differ under one heading. With more it is told as paragraphs, or as the whole of it, that were replaced. */
const mostEdits = 500;

function diffOf(before: string, after: string): { value: string; added: boolean; removed: boolean }[] {
  const limit = { maxEditLength: mostEdits };
  return (
    diffWords(before, after, limit) ??
    diffLines(before, after, limit) ?? [
      { value: before, added: false, removed: true },
      { value: after, added: true, removed: false },
    ]
  );
}

function piecesOf(before: string, after: string, isAllCosmetic: boolean): DifferencePiece[] {
  const parts = diffOf(before, after).map(
    ({ value, added, removed }): Omit<DifferencePiece, 'isCosmetic'> => ({
      text: value,
      is: added ? 'added' : removed ? 'removed' : 'same',
    }),
  );
  return parts.map((part, place) => {
    if (part.is === 'same') return { ...part, isCosmetic: false };
    const [left, right] = [parts[place - 1], parts[place + 1]];
    const partner = [left, right].find((other) => other !== undefined && other.is !== 'same' && other.is !== part.is);
    const isInsideNumber = /\d$/.test(left?.text ?? '') && /^\d/.test(right?.text ?? '');
    return { ...part, isCosmetic: isAllCosmetic || (!isInsideNumber && sense(part.text) === sense(partner?.text ?? '')) };
  });
}

function textOf(section: PolicySection | undefined): string {
  return section === undefined ? '' : plainLines(section).join('\n');
}

/** What is left when signs, capitals and spaces do not count. A sign inside a number does, and so does one that is a word of its own, such as %. */
function sense(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/(?<!\d)\p{P}+(?!$)|\p{P}+(?!\d)/gu, (signs) => signs.replaceAll(/[^%&@#§]/gu, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
