/** All of the benchmark's, on loopback. A product takes four. */
export const ports = {
  embedded: 4830,
  onServer: 4834,
  starting: 4838,
  database: 4842,
  plain: 4843,
  blank: 4844,
  systems: 4845,
  overWire: 4846,
} as const;
