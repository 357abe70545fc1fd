import { expect, test } from 'vitest';
import { hashOpaqueId, newOpaqueId } from './opaque-id.ts';

test('ids do not repeat and lean to no bit', () => {
  const sample = 20_000;
  const seen = new Set<string>();
  const ones = Array.from({ length: 256 }, () => 0);
  for (let made = 0; made < sample; made++) {
    const id = newOpaqueId();
    seen.add(id);
    const bytes = Buffer.from(id, 'base64url');
    for (let bit = 0; bit < ones.length; bit++) ones[bit] = (ones[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  expect(seen.size).toBe(sample);
  // Six standard deviations of a fair coin.
  for (const count of ones) expect(Math.abs(count - sample / 2)).toBeLessThan(3 * Math.sqrt(sample));
});

test('an id cannot be told from its hash', () => {
  const id = newOpaqueId();
  expect(id).toMatch(/^[\w-]{43}$/);
  expect(hashOpaqueId(id)).toHaveLength(32);
  expect(hashOpaqueId(id).toString('base64url')).not.toBe(id);
});
