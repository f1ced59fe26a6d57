/** What stands for a value that is not there, and the truth values that follow from it. Numbers come first, and nothing is imported: bundlers then write them where they are used. */

/**
 * The day (and only the day) that is not given. Below every day of the calendar, and a small integer in V8, so that
 * prepared dates never leave integer arithmetic.
 */
export const UNKNOWN = -0x40000000;

/** The day that is known not to be: not done, does not exist. Above `UNKNOWN`, below every day of the calendar. */
export const NONE = UNKNOWN + 1;

/**
 * False for certain. Truths are two bits, of which `MAYBE` has the lower: and is `&`, or is `|` (Kleene's strong logic), without a branch that processors
 * would have to guess. They are in order, too.
 */
export const NO = 0;

/** Neither true nor false as long as some fact is not given. */
export const MAYBE = 1;

/** True for certain. */
export const YES = 3;

/** A truth of Kleene's three-valued logic: `NO`, `MAYBE` or `YES`. */
export type Truth = typeof NO | typeof MAYBE | typeof YES;

/** The number that is not given. JSON cannot write it. Every sum with it is unknown again, and no comparison with it holds. */
export const UNKNOWN_NUMBER = Number.NaN;

/** The number that is known not to be. JSON cannot write it, but `JSON.parse` reads 1e999 as it: the door refuses that. */
export const NONE_NUMBER = Number.POSITIVE_INFINITY;

/** Whether a prepared date is `UNKNOWN` or `NONE`, not a day. */
export const isAbsent = (day: number): boolean => day <= NONE;

/** Whether an amount is not given. */
export const isUnknownNumber = (amount: number): boolean => amount !== amount;

/** Whether an amount is known not to be. The negative infinity counts too: minus none is none. */
export const isNoneNumber = (amount: number): boolean => amount === NONE_NUMBER || amount === -NONE_NUMBER;
