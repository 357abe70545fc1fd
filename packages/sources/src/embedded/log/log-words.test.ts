import { expect, test } from 'vitest';
import { wordsOf } from './log-words.ts';

test.each([
  ['Kitchen fridge: door opened', ['kitchen', 'fridge', 'door', 'opened']],
  ['from 203.0.113.7, again from 203.0.113.7', ['from', '203.0.113.7', 'again']],
  ['/recipes/lasagne?q=ofen', ['recipes', 'lasagne', 'ofen']],
  ['Ｆｒｉｄｇｅ نور Ó Súilleabháin', ['fridge', 'نور', 'ó', 'súilleabháin']],
  ['12 seconds, 350 °C', ['seconds', '350']],
  ['!? —', []],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('there is an end to the words of a line, and to a word', () => {
  expect(wordsOf(Array.from({ length: 100 }, (_, index) => `w${index}`).join(' '))).toHaveLength(32);
  expect(wordsOf('x'.repeat(1000))).toEqual(['x'.repeat(40)]);
});
