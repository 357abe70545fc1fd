import type { PolicyHeading } from '@micromart/domain/catalogue/entry';
import { diffWords } from 'diff';
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

/** Word by word, in the order of the newer version; what only the older one has comes last. */
export function compareVersions(older: PolicyVersion, newer: PolicyVersion): SectionDifference[] {
  const isOf = (one: PolicySection) => (other: PolicySection) =>
    one.about === null && other.about === null ? one.title === other.title : one.about === other.about;
  const kept = newer.sections.map((section) => compareSections(older.sections.find(isOf(section)), section));
  const gone = older.sections.filter((section) => !newer.sections.some(isOf(section)));
  return [...kept, ...gone.map((section) => compareSections(section, undefined))];
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

function piecesOf(before: string, after: string, isAllCosmetic: boolean): DifferencePiece[] {
  const parts = diffWords(before, after).map(
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
