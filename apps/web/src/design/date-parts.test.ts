import { expect, test } from 'vitest';
import { dateOfParts, datePartsOf } from './date-parts.ts';

test('a date comes apart without leading zeros and goes together with them', () => {
  expect(datePartsOf('1987-04-09')).toEqual({ year: '1987', month: '4', day: '9' });
  expect(dateOfParts({ year: '1987', month: '4', day: '9' })).toBe('1987-04-09');
});

test('what is not a date has empty parts', () => {
  for (const value of [null, undefined, '', 'April', '1987-4', { year: '1987' }])
    expect(datePartsOf(value)).toEqual({ year: '', month: '', day: '' });
});

test('what was typed wrong reaches the server as typed', () => {
  expect(dateOfParts({ year: '87', month: 'Apr', day: '' })).toBe('87-Apr-00');
});
