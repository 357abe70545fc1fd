import { expect, test } from 'vitest';
import { saysGpc, writeChoices } from './browser-signals.ts';

test.each([
  [['Sec-GPC', '1'], true],
  [['sec-gpc', ' 1 '], true],
  [['Sec-GPC', '0', 'Sec-GPC', '1'], true],
  [['Sec-GPC', '1, 1'], true],
  [['Sec-GPC', '0,1'], true],
  [['Sec-GPC', '0'], false],
  [['Sec-GPC', ''], false],
  [['Sec-GPC', 'true'], false],
  [['Sec-GPC', '11'], false],
  [['Sec-GPC', '"1"'], false],
  [['Sec-GPC', '1;x'], false],
  [['X-Other', '1'], false],
  [['X-Other', 'sec-gpc', 'Accept', '1'], false],
  [[], false],
])('%j says no: %s', (rawHeaders, says) => {
  expect(saysGpc(rawHeaders)).toBe(says);
});

test('choices are written as they are read', () => {
  expect(
    writeChoices(
      new Map([
        ['advertising', false],
        ['statistics', true],
      ]),
    ),
  ).toBe('advertising-no.statistics-yes');
});
