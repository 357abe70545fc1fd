import { expect, test } from 'vitest';
import { pageOf, placeHref, placeOf } from './place.ts';

test('an address opens one thing, at its row', () => {
  const href = placeHref('/', 'edit', 'accounts-address-a 1');
  expect(href).toBe('/?edit=accounts-address-a%201#accounts-address-a%201');
  expect(placeOf(new URL(href, 'http://page.test').search)).toEqual({ edit: 'accounts-address-a 1', about: null });
});

test('what opens and closes leaves the query of the page alone', () => {
  const page = '/activity?kind=visit&place=home+office';
  const open = new URL(placeHref(page, 'about', 'site-visit-1'), 'http://page.test');
  expect(open.search).toBe('?kind=visit&place=home+office&about=site-visit-1');
  expect(pageOf(open)).toBe(page);
  expect(pageOf({ pathname: '/', search: '?edit=x&draft=y' })).toBe('/');
});
