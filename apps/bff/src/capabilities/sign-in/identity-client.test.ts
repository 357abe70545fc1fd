import { expect, test } from 'vitest';
import { personOf } from './identity-client.ts';

test('nobody signs in by a name that stands for the owner of an address', () => {
  expect(() => personOf(`a-${'0f'.repeat(32)}`)).toThrow('only owners of addresses');
  for (const subject of ['a-1234', `a-${'0f'.repeat(32)}0`, `a-${'0F'.repeat(32)}`, 'p-1']) expect(personOf(subject)).toBe(subject);
});
