import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

const ours = 'https://privacy.example';
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '//',
        '.',
        '..',
        '@',
        ':',
        '?',
        '#',
        '%2f',
        '%5c',
        '\t',
        '\n',
        '\r',
        '\0',
        ' ',
        'http:',
        'evil.test',
        'javascript:',
        '\u2028',
      ),
    )
    .map((parts) => parts.join('')),
);

test('whatever is wished for, a browser stays on this site', () => {
  fc.assert(
    fc.property(strange, (wish) => {
      for (const candidate of [wish, `/${wish}`]) {
        const path = ownPath(candidate);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(path).not.toMatch(/[\s\0]/);
        expect(new URL(path, ours).origin).toBe(ours);
      }
    }),
    { numRuns: 2000 },
  );
});

test('its own result is taken as it is', () => {
  fc.assert(
    fc.property(strange, (wish) => {
      const path = ownPath(`/${wish}`);
      expect(ownPath(path)).toBe(path);
    }),
  );
});

test.each(['/', '/?edit=accounts-name-main#accounts-name-main', '/a/b?c=d&e=%20f', '/undo'])('%s is kept', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([undefined, null, 7, ['/'], { toString: () => '/x' }, '', 'x', `/${'a'.repeat(500)}`])('%j leads home', (wish) => {
  expect(ownPath(wish)).toBe('/');
});
