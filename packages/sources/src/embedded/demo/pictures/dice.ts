/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Dice {
  /** From 0 to 1. */
  roll(): number;
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  function roll(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    roll,
    between: (from, to) => from + roll() * (to - from),
    pick(items) {
      const item = items[Math.floor(roll() * items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
