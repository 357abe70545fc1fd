import { expect, test } from 'vitest';
import { decisionsAbout, type Written, wordsOf } from './written-words.ts';

const written: Written = {
  kind: 'review',
  id: 'review-1',
  version: '1',
  entry: 'B4',
  anchor: 'community-review-review-1',
  text: 'Quiet.',
  isNamed: true,
  promotion: true,
  isPublic: true,
  used: [],
  chips: [],
  how: '',
};
const used = ['Used in “Slow Sundays”: The front page of the shop, March 1, 2025', 'Used in “Slow Sundays”: A leaflet, March 15, 2025'];
const decisions = (of: Partial<Written>) => decisionsAbout({ ...written, ...of }).map(([decision]) => decision);

test('what is offered is what can be decided now', () => {
  expect(decisions({})).toEqual(['public', 'promotion', 'name']);
  expect(decisions({ isNamed: false })).toEqual(['public', 'promotion']);
  expect(decisions({ kind: 'feedback', isPublic: null })).toEqual(['promotion', 'name']);
});

test('yes and no are asked in the same steps, and each says what it does', () => {
  for (const decision of ['public', 'promotion'] as const)
    for (const on of [true, false]) {
      const words = wordsOf(decision, { ...written, isPublic: on, promotion: on });
      expect(words.consequence[0]).toMatch(/^From now on/);
      expect(words.consequence.join(' ')).toContain('at any time');
    }
});

test('what cannot be called back is said in numbers, and only where there is any', () => {
  const said = (of: Partial<Written>) => wordsOf('promotion', { ...written, ...of }).consequence.join(' ');
  expect(said({ used })).toContain('in the 2 places above');
  expect(said({ used: used.slice(0, 1) })).toContain('in the 1 place above');
  expect(said({})).not.toContain('place');
});

test('taking the name off says that it is for good', () => {
  expect(wordsOf('name', written).consequence.at(-1)).toBe('This cannot be taken back.');
});
