/** What tokens may begin with, as Chevrotain wants it told: it chooses the patterns that it tries by the first character of what comes. */

/** Numbers from one to another, both included. */
export const range = (from: number, to: number, step = 1): readonly number[] => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

/** Beyond Latin-1 it keeps one list for each 255 characters: one character of each. */
export const BEYOND_LATIN: readonly number[] = [...range(256, 0xffff, 255), 0xffff];
