import { expect, test } from 'vitest';
import { inputFromFields } from './input-from-fields.ts';

test.each([
  [null, undefined],
  [{ version: 'v1' }, undefined],
  [{ value: 'Maria' }, 'Maria'],
  [{ 'value[]': 'vegan,no-nuts' }, ['vegan', 'no-nuts']],
  [
    { 'value[street]': 'Lange Straße 5', 'value[country]': 'DE', id: 'x' },
    { street: 'Lange Straße 5', country: 'DE' },
  ],
])('%j becomes %j', (fields, input) => {
  expect(inputFromFields(fields as Record<string, string> | null)).toEqual(input);
});
