import { expect, test } from 'vitest';
import { placeHref, placeOf } from './place.ts';

test('an address opens one thing, at its row', () => {
  const href = placeHref('edit', 'accounts-address-a 1');
  expect(href).toBe('/?edit=accounts-address-a%201#accounts-address-a%201');
  expect(placeOf(new URL(href, 'http://page.test').search)).toEqual({ edit: 'accounts-address-a 1', about: null });
});
