/** All of the benchmark's, on loopback. A product takes three. */
export const ports = { embedded: 4830, onServer: 4833, starting: 4836, database: 4840, plain: 4841, blank: 4842 } as const;
