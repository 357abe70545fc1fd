import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PolicyVersion, readPolicyText } from '../../platform/policy-text.ts';
import { compareVersions, countRealChanges } from './compare-versions.ts';

function version(...sections: readonly [title: string, text: string][]): PolicyVersion {
  return readPolicyText('2024-02-01', `# P\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}`).join('\n\n')}`, {});
}

function kindOf(before: string, after: string): string | undefined {
  return compareVersions(version(['Cookies', before]), version(['Cookies', after]))[0]?.kind;
}

test.each([
  ['We set cookies.', 'We set cookies.'],
  ['We set  cookies.', 'We set cookies.'],
])('%s and %s are the same', (before, after) => expect(['same', 'cosmetic']).toContain(kindOf(before, after)));

test.each([
  ['We set cookies, two of them.', 'We set cookies - two of them'],
  ['We set cookies.', 'We Set Cookies!'],
  ['We don’t set cookies.', "We don't set cookies."],
  ['“We” set cookies.', '"We" set cookies.'],
])('%s became %s: cosmetic', (before, after) => expect(kindOf(before, after)).toBe('cosmetic'));

test.each([
  ['We set cookies.', 'We do not set cookies.'],
  ['We may share it.', 'We share it.'],
  ['Kept 3.5 months.', 'Kept 35 months.'],
  ['Kept 30 days.', 'Kept 90 days.'],
  ['A before B.', 'B before A.'],
  ['We keep 5 of it.', 'We keep 5% of it.'],
])('%s became %s: real', (before, after) => expect(kindOf(before, after)).toBe('real'));

test('tells the real words of a heading apart from its cosmetic ones', () => {
  const [change] = compareVersions(
    version(['Cookies', 'We set cookies, and Google Analytics sees visits.']),
    version(['Cookies', 'We set cookies and Google Analytics and HubSpot see visits.']),
  );
  const told = change?.pieces.filter(({ is }) => is !== 'same').map(({ text, is, isCosmetic }) => [text.trim(), is, isCosmetic]);
  expect(told).toEqual([
    [',', 'removed', true],
    ['sees', 'removed', false],
    ['and HubSpot see', 'added', false],
  ]);
});

test('headings are matched by what they are about, not by where they stand', () => {
  const changes = compareVersions(
    version(['Cookies', 'a'], ['Children', 'b'], ['Log data', 'c']),
    version(['Log data', 'c'], ['Cookies', 'a x'], ['Transfers', 'd']),
  );
  expect(changes.map(({ title, kind }) => [title, kind])).toEqual([
    ['Log data', 'same'],
    ['Cookies', 'real'],
    ['Transfers', 'added'],
    ['Children', 'removed'],
  ]);
});

test('the pieces make up both texts', () => {
  const text = fc.array(fc.constantFrom('we', 'set', 'cookies', 'not', 'and', '30', 'days', ',', '.', 'Keep'), {
    minLength: 1,
    maxLength: 30,
  });
  const words = (pieces: readonly string[]) => pieces.join(' ').replaceAll(/\s+/g, '').trim();
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [change] = compareVersions(version(['Cookies', `x ${before.join(' ')}`]), version(['Cookies', `x ${after.join(' ')}`]));
      const side = (other: string) => words((change?.pieces ?? []).filter(({ is }) => is !== other).map(({ text: said }) => said));
      expect(side('added')).toBe(words(['x', ...before]));
      expect(side('removed')).toBe(words(['x', ...after]));
    }),
  );
});

test('two versions are compared once, and headings are counted without their words', () => {
  const older = version(['Cookies', 'a, b'], ['Children', 'b'], ['Log data', 'c']);
  const newer = version(['Cookies', 'a b'], ['Children', 'b not'], ['Transfers', 'd']);
  expect(compareVersions(older, newer)).toBe(compareVersions(older, newer));
  expect(compareVersions(newer, older)).not.toBe(compareVersions(older, newer));
  expect(countRealChanges(older, newer)).toBe(3);
});

test('a heading that was written anew is told as whole paragraphs', () => {
  const words = (start: string) => Array.from({ length: 2000 }, (_, at) => `${start}${at}`).join(' ');
  const [change] = compareVersions(
    version(['Cookies', `We set cookies.\n\n${words('old')}`]),
    version(['Cookies', `We set cookies.\n\n${words('new')}`]),
  );
  expect(change?.pieces.map(({ text, is }) => [text, is])).toEqual([
    ['We set cookies.\n', 'same'],
    [words('old'), 'removed'],
    [words('new'), 'added'],
  ]);
});
