import type { Mode } from './entry.ts';

const hows = { self: 'self', source: 'at-source', request: 'by-request', never: 'cannot', '-': 'not-applicable' } as const satisfies Record<
  string,
  Mode['how']
>;

/** The rows of the policy table as the tests expect them: id, how it is changed, how it is deleted or stopped. `-`: the table promises neither. */
const table = `
  A1 - request | A2 - - | A3 source self
  B1 - request | B2 self request | B3 self request | B4 self self | B5 self self | B6 self self | B7 self request
  C1 self never | C2 self self | C3 self never | C4 self self | C5 self self | C6 self self | C7 self self | C8 self self | C9 self self | C10 self self | C11 self self | C12 self request | C13 self self | C14 self self
  D1 self self | D2 self self | D3 - self | D4 self self
  E1 - self | E2 - self | E3 - self | E4 - request | E5 - self | E6 - self | E7 self self | E8 - self | E9 self self | E10 self self | E11 self self
  G1 self self | G2 self self
  H1 self self | H2 self self | H3 self self | H4 self self | H5 self self | H6 self self | H7 self self | H8a self - | H8b self self | H8c self self | H8d self - | H8e self self
  I1 - self | I2 self self | I3 self self | I4 self self | I5 self self | I6 self self | I7 - request | I8 - -
  J0 self self | J1 self self | J2 self self | J3 - request | J4 - - | J5 self self | J6 self self | J7 - -
  K1 source request | K2 self self | K3 - - | K4 self self | K5 - - | K6 - -
  L1 self self | L2 - - | L3 self self
  M1 self - | M2 self request | M3 - -
`;

function how(word: string | undefined): Mode['how'] {
  if (word === undefined || !(word in hows)) throw new RangeError(`Not a mode: ${word}`);
  return hows[word as keyof typeof hows];
}

export const policyRows = table
  .trim()
  .split(/[|\n]/)
  .map((row) => row.trim().split(' '))
  .map(([id = '', change, remove]) => ({ id, change: how(change), remove: how(remove) }));
