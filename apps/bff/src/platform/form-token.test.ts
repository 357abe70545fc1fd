import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formTokenOf, isFormToken } from './form-token.ts';

const secret = 'a secret of the configuration';

test('a token fits its own session and secret, and nothing else', () => {
  const token = formTokenOf(secret, 'session-1');
  expect(isFormToken(secret, 'session-1', token)).toBe(true);
  expect(isFormToken(secret, 'session-2', token)).toBe(false);
  expect(isFormToken(`${secret}x`, 'session-1', token)).toBe(false);
  fc.assert(fc.property(fc.anything(), (other) => !isFormToken(secret, 'session-1', other)));
  for (let at = 0; at < token.length; at++)
    expect(isFormToken(secret, 'session-1', `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`)).toBe(false);
});
