import { expect, test } from 'vitest';
import { checkUp } from './check-up.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const password = { factor: 'password', changedAt: '2026-01-01T00:00:00.000Z' };
const totp = { factor: 'totp', changedAt: '2026-01-01T00:00:00.000Z' };

test('says nothing where nothing could be safer', () => {
  const elsewhere = [{ label: 'Firefox on Linux', signedInAt: '2026-11-23T11:00:00.000Z' }];
  expect(checkUp({ factors: [password, totp], elsewhere }, now)).toEqual([]);
});

test('one factor, an old password and a long session are each told', () => {
  const elsewhere = [{ label: 'Safari on iPhone', signedInAt: '2026-11-23T02:00:00.000Z' }];
  const tips = checkUp({ factors: [{ ...password, changedAt: '2024-03-01T00:00:00.000Z' }], elsewhere }, now);
  expect(tips).toHaveLength(3);
  expect(tips.at(-1)).toContain('Safari on iPhone');
});
