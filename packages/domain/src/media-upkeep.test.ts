import { expect, test } from 'vitest';
import { mediaUpkeepCron, nextMediaUpkeep } from './media-upkeep.ts';

test.each([
  ['2026-05-30T03:39:59.999Z', '2026-05-30T03:40:00.000Z'],
  ['2026-05-30T03:40:00.000Z', '2026-05-31T03:40:00.000Z'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01T03:40:00.000Z'],
])('after %s it is %s', (now, next) => {
  expect(nextMediaUpkeep(new Date(now))).toBe(next);
  expect(mediaUpkeepCron).toBe('40 3 * * *');
});
