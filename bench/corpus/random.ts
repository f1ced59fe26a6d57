/** Random choices that are the same for the same seed. */

/** A source of choices. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly of: <T>(options: readonly [T, ...T[]]) => T;
}

/** Tommy Ettinger's mulberry32: numbers from 0 to 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices from a seed. */
export function randomFrom(seed: number): Random {
  const next = numbersFrom(seed);
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    of: (options) => options[Math.floor(next() * options.length)] ?? options[0],
  };
}
