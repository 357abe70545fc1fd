import { expect, test } from 'vitest';
import { sayValue } from './say-value.ts';

test('what nobody described is told field by field, with days and names of fields in words', () => {
  const value = { tier: 'Herb garden', points: 1240, reachedAt: '2025-11-02', productID: 'x-2025-11-02' };
  expect(sayValue({ kind: 'loyalty', value }, undefined)).toEqual([
    'tier: Herb garden',
    'points: 1240',
    'reached at: November 2, 2025',
    'productID: x-2025-11-02',
  ]);
});
