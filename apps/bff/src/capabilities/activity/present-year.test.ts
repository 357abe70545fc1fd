import { expect, test } from 'vitest';
import { firstDayOfYear, presentYear } from './present-year.ts';

test.each([
  ['2026-11-23T00:00:00Z', '2025-11-24'], // a Monday
  ['2026-11-29T23:59:59Z', '2025-11-24'], // the Sunday of its week
  ['2026-11-30T00:00:00Z', '2025-12-01'],
])('%s looks back to Monday %s', (now, first) => {
  expect(firstDayOfYear(Date.parse(now))).toBe(first);
});

test('has every day up to today, and the same lines by month', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  const year = presentYear(
    [
      { day: '2025-11-23', count: 9 },
      { day: '2025-11-24', count: 1 },
      { day: '2026-11-25', count: 2 },
      { day: '2026-11-25', count: 3 },
      { day: '2026-11-26', count: 9 },
    ],
    now,
  );
  expect(year.days).toHaveLength(52 * 7 + 3);
  expect([year.days[0], year.days.at(-1), year.days.reduce((sum, n) => sum + n, 0)]).toEqual([1, 5, 6]);
  expect(year.months).toHaveLength(13);
  expect(year.months[0]).toEqual({ label: 'November 2025', count: 1 });
});
