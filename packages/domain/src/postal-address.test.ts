import { describe, expect, test } from 'vitest';
import { addressLines, addressRules, checkAddress, countries } from './postal-address.ts';
import type { PostalAddress } from './records/accounts.ts';

const atlanta: PostalAddress = {
  label: 'Home',
  country: 'US',
  recipient: 'Maria Alvarez',
  organization: '',
  street: '1 Glenlake Parkway NE\nSuite 650',
  locality: 'Atlanta',
  sublocality: '',
  region: 'GA',
  postcode: '30328',
};
const tokyo: PostalAddress = {
  ...atlanta,
  country: 'JP',
  recipient: '山田 花子',
  street: '神宮前1-2-3',
  locality: '渋谷区',
  region: '東京都',
  postcode: '150-0001',
};

describe('rules', () => {
  test('there are rules for 252 countries, each with a readable name and fields it can write', () => {
    expect(countries).toHaveLength(252);
    for (const { code, name } of countries) {
      const rules = addressRules(code);
      expect(name.length, code).toBeGreaterThan(2);
      expect(
        rules?.required.filter((field) => !rules.order.includes(field)),
        code,
      ).toEqual([]);
      if (rules?.postcodePattern && rules.postcodeExample) expect(rules.postcodeExample, code).toMatch(rules.postcodePattern);
    }
  });

  test('the order of the fields is that of the country', () => {
    expect(addressRules('US')?.order).toEqual(['recipient', 'organization', 'street', 'locality', 'region', 'postcode']);
    expect(addressRules('JP')?.order).toEqual(['postcode', 'region', 'locality', 'street', 'organization', 'recipient']);
    expect(addressRules('XX')).toBeNull();
    expect(addressRules('constructor')).toBeNull();
  });
});

describe('a given address', () => {
  test.each([
    ['is complete', atlanta, null],
    ['is Japanese', tokyo, null],
    ['has a postcode typed in full-width digits', { ...tokyo, postcode: '１５０－０００１' }, null],
    ['has a small-letter postcode', { ...atlanta, country: 'GB', region: '', locality: 'London', postcode: 'ec1a 1hq' }, null],
    ['lies in Saudi Arabia and has no postcode', { ...atlanta, country: 'SA', region: '', postcode: '' }, null],
    ['has a Korean postcode of five digits', { ...atlanta, country: 'KR', region: '서울특별시', postcode: '03051' }, null],
    ['has no country', { ...atlanta, country: 'QQ' }, { field: 'country', message: 'Choose a country.' }],
    ['lacks the state', { ...atlanta, region: ' ' }, { field: 'region', message: 'An address in United States needs a region.' }],
    [
      'has a wrong postcode',
      { ...atlanta, postcode: '3032' },
      { field: 'postcode', message: 'This is not a postcode of United States. It looks like 95014.' },
    ],
  ] as const)('%s', (_, address, fault) => {
    expect(checkAddress(address)).toEqual(fault);
  });

  test('is written in lines as its country does', () => {
    expect(addressLines(atlanta)).toEqual(['Maria Alvarez', '1 Glenlake Parkway NE', 'Suite 650', 'Atlanta GA 30328']);
    expect(addressLines(tokyo)).toEqual(['〒150-0001', '東京都渋谷区', '神宮前1-2-3', '山田 花子']);
    expect(addressLines({ ...atlanta, region: '', postcode: '' })).toEqual([
      'Maria Alvarez',
      '1 Glenlake Parkway NE',
      'Suite 650',
      'Atlanta',
    ]);
  });
});
