import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fresh, mapSourced, type Sourced } from './sourced.ts';

const asOf = '2026-10-05T08:00:00.000Z';
const since = '2026-10-05T07:54:00.000Z';

it('keeps "nothing held" apart from "could not ask"', () => {
  const nothing = fresh<string[]>([], asOf);
  const away: Sourced<string[]> = { state: 'unavailable', why: 'timeout', since };
  expect(mapSourced(nothing, (list) => list.length)).toEqual({ state: 'fresh', data: 0, asOf });
  expect(mapSourced<string[], number>(away, (list) => list.length)).toEqual(away);
});

it('does not touch an answer that is not there', () => {
  const away: Sourced<string> = { state: 'unavailable', why: 'wrong-person', since };
  expect(mapSourced(away, () => expect.unreachable('there is no data'))).toEqual(away);
});

it('stays as stale as it was, whatever is made of the data', () => {
  const stale = fc.record({
    state: fc.constant('stale' as const),
    data: fc.string(),
    asOf: fc.constant(asOf),
    why: fc.constantFrom('timeout' as const, 'broken' as const, 'resting' as const, 'busy' as const),
    since: fc.constant(since),
  });
  fc.assert(
    fc.property(stale, (sourced) => {
      expect(mapSourced(sourced, (text) => text.length)).toEqual({ ...sourced, data: sourced.data.length });
    }),
  );
});
