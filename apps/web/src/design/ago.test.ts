import { expect, test } from 'vitest';
import { agoInWords } from './ago.tsx';

const now = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:01Z', 'just now'],
  ['2026-11-23T11:59:00Z', '1 minute ago'],
  ['2026-11-23T11:06:00Z', '54 minutes ago'],
  ['2026-11-23T10:00:00Z', '2 hours ago'],
  ['2026-11-20T12:00:00Z', '3 days ago'],
  ['2026-11-23T12:00:30Z', 'just now'],
])('%s is said as %s', (at, words) => {
  expect(agoInWords(at, now)).toBe(words);
});
