/** The same throws for the same name, on every machine. */
export interface Dice {
  /** 0 <= n < sides */
  throw(sides: number): number;
  /** Throws for a list without anything in it. */
  pick<T>(from: readonly T[]): T;
}

export function dice(name: string): Dice {
  let state = Buffer.from(name).reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619), 2_166_136_261);
  function next(): number {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  return {
    throw: (sides) => Math.floor(next() * sides),
    pick(from) {
      const index = Math.floor(next() * from.length);
      if (index >= from.length) throw new RangeError('There is nothing to pick from.');
      return from[index] as (typeof from)[number];
    },
  };
}
