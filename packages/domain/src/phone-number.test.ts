import { expect, test } from 'vitest';
import { checkPhoneNumber, sayPhoneNumber } from './phone-number.ts';

test.each(['+14045550100', '+4930901820', '+972521234567', '+966501234567', '+819012345678', '+5511961234567'])(
  '%s can exist',
  (number) => {
    expect(checkPhoneNumber(number)).toBeNull();
  },
);

test('a number of too few digits cannot exist', () => {
  expect(checkPhoneNumber('+1404555')).toBe('There is no such phone number. Check the digits.');
});

test('a number without its country is not understood', () => {
  expect(checkPhoneNumber('4045550100')).toBe('Write it with the country, such as +1 404 555 0100.');
});

test('a number is read with spaces, and what is none is read as it is', () => {
  expect(sayPhoneNumber('+14045550142')).toBe('+1 404 555 0142');
  expect(sayPhoneNumber('12')).toBe('12');
});
