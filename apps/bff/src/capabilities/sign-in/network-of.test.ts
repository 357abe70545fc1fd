import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::6', '2001:db8:0::/48'],
  ['fe80::1', 'fe80:0:0::/48'],
  ['::1', 'this machine'],
  ['127.0.0.1', 'this machine'],
])('%s is told as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
