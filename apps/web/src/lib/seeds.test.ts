import { expect, test } from 'vitest';
import { seedText } from './seeds.tsx';

test('a value cannot end its script or begin another', () => {
  const value = { name: '</script><script>alert(1)</script><!--', lines: ['\u2028\u2029'] };
  const text = seedText(value);
  expect(text).not.toMatch(/[<\u2028\u2029]/u);
  expect(JSON.parse(text)).toEqual(value);
});
