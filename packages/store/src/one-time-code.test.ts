import { expect, test } from 'vitest';
import { newOneTimeCode } from './one-time-code.ts';

test('every digit comes equally often at every place', () => {
  const sample = 50_000;
  const counts = Array.from({ length: 60 }, () => 0);
  for (let made = 0; made < sample; made++) {
    const code = newOneTimeCode();
    expect(code).toMatch(/^\d{6}$/);
    for (let place = 0; place < 6; place++) {
      const at = place * 10 + Number(code[place]);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const expected = sample / 10;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 54 degrees of freedom, p = 0.000001.
  expect(chiSquare).toBeLessThan(117);
});
