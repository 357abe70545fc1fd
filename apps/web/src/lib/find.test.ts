import { describe, expect, test } from 'vitest';
import { isFound } from './find.ts';

describe('isFound', () => {
  const row = ['Address', 'Lange Straße 5', 'Kiel', 'You told us at checkout, March 9, 2024', null];

  test.each(['kiel', 'KIEL 2024', '  lange   march ', '', 'stra'])('finds by %j', (question) => {
    expect(isFound(question, row)).toBe(true);
  });

  test('asks for every word', () => {
    expect(isFound('kiel 2025', row)).toBe(false);
  });

  test('does not look at case or accents, on either side', () => {
    expect(isFound('muller', ['Müller'])).toBe(true);
    expect(isFound('Élodie', ['elodie'])).toBe(true);
    expect(isFound('مَرْيَم', ['مريم بنت عبد الله'])).toBe(true);
  });
});
