import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBytes, sealBytes } from './seal-bytes.ts';

const key = createSecretKey(randomBytes(32));

test('what was sealed opens to the same bytes', () => {
  for (const text of ['', 'a', 'Grüße, 台所, مطبخ', 'x'.repeat(100_000)])
    expect(openBytes(key, 'place', sealBytes(key, 'place', text)).toString()).toBe(text);
});

test('the same value is never sealed to the same bytes', () => {
  expect(sealBytes(key, 'place', 'value').equals(sealBytes(key, 'place', 'value'))).toBe(false);
});

test('another key, another place and any altered byte are refused', () => {
  const sealed = sealBytes(key, 'place', 'value');
  expect(() => openBytes(createSecretKey(randomBytes(32)), 'place', sealed)).toThrow();
  expect(() => openBytes(key, 'elsewhere', sealed)).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(() => openBytes(key, 'place', altered)).toThrow();
  }
  for (let length = 0; length < sealed.length; length++) expect(() => openBytes(key, 'place', sealed.subarray(0, length))).toThrow();
});
