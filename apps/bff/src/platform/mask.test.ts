import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskContact, maskMiddle } from './mask.ts';

test('the ends stay, the middle does not', () => {
  expect(maskMiddle('MM-F400-2291-9041')).toBe('MM-F…9041');
  expect(maskMiddle('abc')).toBe('•••');
  expect(maskMiddle('')).toBe('');
  expect(maskContact('ana@example.com')).toBe('a…@example.com');
  expect(maskContact('+14045550142')).toBe('+1…0142');
});

test('at least half of an identifier is never shown', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
      const shown = maskMiddle(text).replace(/[…•]/g, '').length;
      expect(shown).toBeLessThanOrEqual(text.length / 2);
    }),
  );
});
