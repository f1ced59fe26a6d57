/** Random choices from one number: what a program or a case is made of, so that the number alone replays it. */

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(options: readonly [T, ...T[]]): T;
  /** One of the options; `undefined` where there is none. */
  some<T>(options: readonly T[]): T | undefined;
  /** A few of the options, in their order. */
  few<T>(options: readonly T[], probability: number): T[];
}

/** Tommy Ettinger's mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (options) => options[between(0, options.length - 1)] ?? options[0],
    some: (options) => options[between(0, options.length - 1)],
    few: (options, probability) => options.filter(() => next() < probability),
  };
}
