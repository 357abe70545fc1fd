import { expect, test } from 'vitest';
import { sayAgo, sayDay, sayMoment } from './say-time.ts';

const now = Date.parse('2026-06-10T12:00:00Z');
const ago = (milliseconds: number) => sayAgo(new Date(now - milliseconds).toISOString(), now);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, 'just now'],
  [minute - 1, 'just now'],
  [-5 * minute, 'just now'],
  [minute, 'a minute ago'],
  [2 * minute, '2 minutes ago'],
  [hour - 1, '59 minutes ago'],
  [hour, 'an hour ago'],
  [5 * hour, '5 hours ago'],
  [day, 'yesterday'],
  [3 * day, '3 days ago'],
  [7 * day, 'on June 3, 2026'],
])('%d ms ago is "%s"', (milliseconds, words) => {
  expect(ago(milliseconds)).toBe(words);
});

test('days and moments are told in UTC, wherever the server stands', () => {
  expect(sayDay('2024-03-03')).toBe('March 3, 2024');
  expect(sayDay('2024-03-03T23:59:59Z')).toBe('March 3, 2024');
  expect(sayMoment('2024-03-03T14:02:00Z')).toMatch(/^March 3, 2024 at 2:02\sPM UTC$/);
});
