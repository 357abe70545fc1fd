import { expect, test } from 'vitest';
import { daysBefore, keepingCron, monthsBefore, nextKeeping } from './keeping.ts';

test('the next run is today before its hour, else tomorrow, as the cron line says', () => {
  expect(keepingCron).toBe('10 3 * * *');
  expect(nextKeeping(Date.parse('2026-05-31T03:09:59.999Z'))).toBe('2026-05-31T03:10:00.000Z');
  expect(nextKeeping(Date.parse('2026-05-31T03:10:00Z'))).toBe('2026-06-01T03:10:00.000Z');
});

test.each([
  ['2026-05-31', 3, '2026-02-28'],
  ['2024-05-31', 3, '2024-02-29'],
  ['2026-11-23', 18, '2025-05-23'],
  ['2026-11-23', 36, '2023-11-23'],
  ['2026-01-15', 3, '2025-10-15'],
])('%s less %i months is %s', (now, months, day) => {
  expect(monthsBefore(Date.parse(`${now}T12:00:00Z`), months)).toBe(day);
});

test('days are counted in UTC', () => {
  expect(daysBefore(Date.parse('2026-03-01T00:30:00Z'), 1)).toBe('2026-02-28');
});
