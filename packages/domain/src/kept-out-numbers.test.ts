import { expect, test } from 'vitest';
import { findKeptOutNumbers, withoutKeptOutNumbers } from './kept-out-numbers.ts';

/** Published test numbers of the issuers; nobody's. */
test.each([
  ['my card is 4242 4242 4242 4242, thanks', 'card', '4242'],
  ['5555555555554444', 'card', '4444'],
  ['5555-5555-5555-4444.', 'card', '4444'],
  ['amex 3782 822463 10005', 'card', '0005'],
  ['６０１１１１１１１１１１１１１７', 'card', '1117'],
  ['discover: 6011\u00a01111\u00a01111\u00a01117', 'card', '1117'],
  ['078-05-1120', 'social-security', '1120'],
  ['My social security number is 078051120', 'social-security', '1120'],
  ['IBAN DE89 3704 0044 0532 0130 00', 'bank-account', '3000'],
  ['GB82WEST12345698765432', 'bank-account', '5432'],
  ['bank account: 000123456789', 'bank-account', '6789'],
])('finds the number in "%s"', (text, what, lastFour) => {
  expect(findKeptOutNumbers({ deep: [{ text }] })).toEqual([{ what, path: 'deep.0.text', lastFour }]);
});

test.each([
  'MM-2026-4242424242424242',
  'order 4242424242424241',
  'invoice INV4242424242424242',
  '+14045550142',
  '404-555-0142',
  '2026-11-23T03:49:40.000Z',
  '1790000000000',
  '4242424242424242-9a1f',
  '0e8f4111-1111-4111-8111-111111111111',
  'serial SF-4471-9023-1185-7720',
  'parcel 1Z 999 AA1 01 2345 6784',
  '0000000000000000',
  'your account 12345678',
  '192.168.100.100',
  '000-12-3456',
])('takes "%s" for what it is', (text) => {
  expect(findKeptOutNumbers({ text, number: 1_790_000_000_000 })).toEqual([]);
  expect(withoutKeptOutNumbers({ text })).toEqual({ text });
});

test('removes the number and leaves the rest, whatever the shape', () => {
  const value = {
    notes: [{ text: 'Card 4242 4242 4242 4242 and 078-05-1120', at: '2026-01-01' }],
    count: 3,
    none: null,
    big: 5_555_555_555_554_444,
  };
  expect(withoutKeptOutNumbers(value)).toEqual({
    notes: [{ text: 'Card [number removed] and [number removed]', at: '2026-01-01' }],
    count: 3,
    none: null,
    big: '[number removed]',
  });
  expect(findKeptOutNumbers(withoutKeptOutNumbers(value))).toEqual([]);
});

test('a very long text costs no more than its length', () => {
  expect(findKeptOutNumbers('1 '.repeat(50_000))).toEqual([]);
  expect(findKeptOutNumbers(`${'A1'.repeat(50_000)}`)).toEqual([]);
});
