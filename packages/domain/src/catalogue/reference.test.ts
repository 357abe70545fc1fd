import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { policyRows } from './policy-rows.ts';
import { purposeWords } from './purpose-words.ts';

/** The reference texts lie beside the repository and are not part of it. Without them these checks have nothing to compare with. */
const shared = new URL('../../../../../shared/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, shared), 'utf8');
const present = existsSync(new URL('reference/dpv-2.3/pd.csv', shared));

const plain = (words: string) => words.replaceAll(/[“”]/g, '"').replaceAll('’', "'").replaceAll(/\s+/g, ' ');

describe.skipIf(!present)('against the reference texts', () => {
  it('uses only terms that DPV 2.3 has', () => {
    const terms = (file: string, prefix: string) =>
      [...text(`reference/dpv-2.3/${file}`).matchAll(/^"([A-Z]\w+)"/gm)].map(([, term]) => `${prefix}:${term}`);
    const known = new Set([...terms('pd.csv', 'pd'), ...terms('dpv-purposes.csv', 'dpv'), ...terms('dpv-context.csv', 'dpv')]);
    const used = [...catalogue, ...Object.values(purposeWords)].flatMap(({ dpv }) => dpv);
    expect(used.filter((term) => !known.has(term))).toEqual([]);
  });

  it('quotes only what the policy says', () => {
    const policy = plain(text('reference/micromart-privacy-policy.txt')).toLowerCase();
    const invented = catalogue.filter(({ clause }) => clause.quote !== undefined && !policy.includes(plain(clause.quote).toLowerCase()));
    expect(invented.map(({ id, clause }) => `${id}: ${clause.quote}`)).toEqual([]);
  });

  it('has the rows of the policy table', () => {
    const ids = [...text('POLICY.md').matchAll(/^\| ([A-M]\d+[a-e]?) \|/gm)].map(([, id]) => id);
    expect(policyRows.map(({ id }) => id)).toEqual(ids);
  });
});
