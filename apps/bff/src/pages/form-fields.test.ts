import { expect, test } from 'vitest';
import { inputOfFields, typedFields } from './form-fields.ts';

test('an empty version is no version', () => {
  expect(inputOfFields({ version: '', id: 'main' })).toEqual({ version: null, id: 'main' });
  expect(inputOfFields({ id: 'main' })).toEqual({ id: 'main' });
});

test('a date of three fields becomes one', () => {
  expect(inputOfFields({ value: { month: '4', day: '9', year: '1987' } })).toEqual({ value: '1987-04-09' });
});

test('a switch becomes a yes or no, an address stays as it was typed', () => {
  expect(inputOfFields({ value: { limited: 'true' } })).toEqual({ value: { limited: true } });
  expect(inputOfFields({ value: { street: 'true street', country: 'US' } })).toEqual({ value: { street: 'true street', country: 'US' } });
});

test('what was typed goes back under the names of the form', () => {
  expect(typedFields({ value: { street: 'A 1' }, list: ['a', 'b'], plain: 'x' })).toEqual({
    'value[street]': 'A 1',
    'list[]': 'a,b',
    plain: 'x',
  });
});

test('a line break is one sign, as the script sends it', () => {
  expect(inputOfFields({ value: { street: 'A 1\r\nB 2' } })).toEqual({ value: { street: 'A 1\nB 2' } });
});
