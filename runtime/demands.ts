/** What generated clauses call: each function judges one form of demand over prepared facts, in the order of section 8, step 3. */
import { isUnknownNumber, NONE, UNKNOWN, YES, type Truth } from "./absent.js";
import { NOT_APPLICABLE, PENDING, SATISFIED, UNDECIDED, VIOLATED, type Code } from "./outcome.js";

const met = (holds: boolean): Code => (VIOLATED - (VIOLATED - SATISFIED) * +holds) as Code;

/** Numbers are decimal: they are compared after rounding to nine places, large ones to fifteen digits. Whole ones of 32 bits stay as they are, and most are. */
export const rounded = (amount: number): number => {
  if ((amount | 0) === amount) return amount;
  // From a million on a floating-point number holds no nine places with room for errors of sums, and fifteen digits are all that it holds for certain.
  return Math.abs(amount) < 1e6 ? Math.round(amount * 1e9) / 1e9 : Number(amount.toPrecision(15));
};

/** The outcome of a clause whose day is absent. */
const withoutDay = (day: number): Code => (day === NONE ? NOT_APPLICABLE : UNDECIDED);

/** Done no later than `last`: deadline, before, by and lead time. `last` is absent where its anchor is. */
export function onOrBefore(action: number, last: number, today: number): Code {
  // A day that is not given is all that is less than none.
  if (((action - NONE) | (last - NONE)) < 0) return withoutDay(last);
  // Bits in place of branches, as in `addDays`. What is not done is as late as today.
  const open = +(action === NONE);
  const late = +(action + ((today - action) & (0 - open)) > last);
  const code = SATISFIED + open + late * (VIOLATED - SATISFIED - open);
  return (code & (0 - +(last !== NONE))) as Code;
}

/** Done no earlier than `first`. */
export function onOrAfter(action: number, first: number): Code {
  if (first <= NONE) return withoutDay(first);
  if (action <= NONE) return action === UNKNOWN ? UNDECIDED : PENDING;
  return met(action >= first);
}

/** A state relied on no later than `last`. */
export function until(action: number, last: number): Code {
  // None of either beats unknown of the other.
  if (last <= NONE || action <= NONE) return last === NONE ? NOT_APPLICABLE : withoutDay(action);
  return met(action <= last);
}

/** The last day on which a thing issued on some day is valid: the day before `end`, and no later than `limit`, which may be none. */
export function lastValidDay(end: number, limit: number = NONE): number {
  if (end <= NONE || limit === UNKNOWN) return end <= NONE ? end : limit;
  return limit === NONE ? end - 1 : Math.min(end - 1, limit);
}

/** A thing used while it is valid; `event` is the day it was issued on, `last` the last day on which it is valid. */
export function whileValid(action: number, event: number, last: number): Code {
  if (action === NONE) return NOT_APPLICABLE;
  if (action === UNKNOWN) return UNDECIDED;
  if (event === NONE) return VIOLATED;
  // A span that is none bounds nothing.
  if (last === NONE) return NOT_APPLICABLE;
  if (event === UNKNOWN || last === UNKNOWN) return UNDECIDED;
  return met(action <= last);
}

/** A thing that expires on `event` and must still be valid on `needed`, a day counted from the action. */
export function stillValid(action: number, event: number, needed: number): Code {
  if (action === NONE) return NOT_APPLICABLE;
  if (action === UNKNOWN) return UNDECIDED;
  if (event === NONE) return VIOLATED;
  if (needed === NONE) return NOT_APPLICABLE;
  if (event === UNKNOWN || needed === UNKNOWN) return UNDECIDED;
  return met(event >= needed);
}

/**
 * Whether two amounts may be alike once they are rounded, or one is absent. Those that are alike to begin with are not meant: no rounding parts them.
 * Nine places of numbers below a million, and fifteen digits of others, are nearer than a hundred millionth.
 */
const isNear = (amount: number, limit: number): boolean => {
  const reach = (1 + Math.abs(limit)) * 5e-9;
  // An amount less itself is 0 but where it stands for what is absent.
  return amount - amount !== 0 || Math.abs(Math.abs(amount - limit) - reach) < reach;
};

/** The outcome of an amount that is near a lower limit, or absent. What is absent is never rounded: that takes longer than all else. */
function nearLimit(amount: number, limit: number): Code {
  if (amount - amount !== 0) return isUnknownNumber(amount) ? UNDECIDED : NOT_APPLICABLE;
  return met(rounded(amount) >= rounded(limit));
}

/** An amount of at most `limit`. */
export const atMost = (amount: number, limit: number): Code => (isNear(amount, limit) ? nearLimit(0 - amount, 0 - limit) : met(amount <= limit));

/** An amount of at least `limit`. */
export const atLeast = (amount: number, limit: number): Code => (isNear(amount, limit) ? nearLimit(amount, limit) : met(amount >= limit));

/** A condition that must hold, or words that a person attests. */
export function attested(truth: Truth): Code {
  // Violated where false, unknown where unknown, satisfied where true.
  return (VIOLATED - truth) as Code;
}

/** The earlier of two days; one that is absent is left out. */
export const earlier = (a: number, b: number): number => (a <= NONE ? b : b <= NONE || a < b ? a : b);

/** An amount that an exception in words adds to, where it holds. */
export const added = (amount: number, truth: Truth, more: number): number => (truth === YES ? amount + more : amount);

/** An amount that an exception in words replaces, where it holds. */
export const replaced = (amount: number, truth: Truth, other: number): number => (truth === YES ? other : amount);
