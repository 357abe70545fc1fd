import { expect, it } from 'vitest';
import { entryOf } from './catalogue.ts';
import { keptWords } from './kept-words.ts';

it('says how long, and never makes the policy say more than it does', () => {
  expect(keptWords(entryOf('C1'))).toBe('You close your account. The policy names no period.');
  expect(keptWords(entryOf('E2'))).toBe('The policy does not say.');
  expect(keptWords(entryOf('G1'))).toBe('No end date: the policy allows keeping it without end.');
  expect(keptWords(entryOf('K5'))).toBe('We do not keep it.');
});

it('tells what the operator says apart from what the policy says', () => {
  expect(keptWords({ kept: { rule: 'policy-silent', operator: '30 days after the visit.' } })).toBe(
    'The policy does not say. Micromart says: 30 days after the visit.',
  );
});
