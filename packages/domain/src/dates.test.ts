import { expect, test } from 'vitest';
import { day, moment } from './dates.ts';

test('days and moments are of years that every system can count with', () => {
  const asked = ['1900-01-01', '2026-02-28', '2199-12-31', '2200-12-31'];
  expect(asked.filter((text) => !day.safeParse(text).success)).toEqual([]);
  expect(asked.filter((text) => !moment.safeParse(`${text}T23:59:59.999Z`).success)).toEqual([]);
  const refused = ['0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31', '+010000-01-01', '2026-02-30'];
  expect(refused.filter((text) => day.safeParse(text).success)).toEqual([]);
  expect(refused.filter((text) => moment.safeParse(`${text}T00:00:00Z`).success)).toEqual([]);
  expect(moment.safeParse(`2026-01-01T00:00:00.${'0'.repeat(200)}Z`).success).toBe(false);
});
