/** What generated sums call. Arithmetic with none gives none, whatever the other side is; with unknown, and out of range, unknown. */
import { isNoneNumber, isUnknownNumber, isAbsent, NONE, NONE_NUMBER, UNKNOWN, UNKNOWN_NUMBER } from "./absent.js";
import { daysBetween } from "./calendar.js";
import { rounded } from "./demands.js";

/** A result that is a number; an overflow is no number, and not none. */
const finite = (result: number): number => (Number.isFinite(result) ? result : UNKNOWN_NUMBER);

const none = (a: number, b: number): boolean => isNoneNumber(a) || isNoneNumber(b);

export const plus = (a: number, b: number): number => (none(a, b) ? NONE_NUMBER : finite(a + b));
export const minus = (a: number, b: number): number => (none(a, b) ? NONE_NUMBER : finite(a - b));
export const times = (a: number, b: number): number => (none(a, b) ? NONE_NUMBER : finite(a * b));

/** Division by zero is unknown; numbers are decimal, so what rounds to zero at nine places is zero. */
export const over = (a: number, b: number): number => (none(a, b) ? NONE_NUMBER : rounded(b) === 0 ? UNKNOWN_NUMBER : finite(a / b));

/** A number with its sign turned. */
export const negated = (a: number): number => -a;

/** The smaller and the larger of two numbers; one that is none is left out. */
export const smaller = (a: number, b: number): number => (isNoneNumber(a) ? b : isNoneNumber(b) ? a : Math.min(a, b));
export const larger = (a: number, b: number): number => (isNoneNumber(a) ? b : isNoneNumber(b) ? a : Math.max(a, b));

/** The earlier and the later of two days; one that is none is left out, one that is not given makes the other unknown. */
export function earlierDay(a: number, b: number): number {
  if (a === NONE || b === NONE) return a === NONE ? b : a;
  return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : Math.min(a, b);
}

export function laterDay(a: number, b: number): number {
  if (a === NONE || b === NONE) return a === NONE ? b : a;
  return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : Math.max(a, b);
}

/** Whole weeks between two days: the largest n with a + n weeks <= b, negated where b is earlier. */
export function weeksBetween(a: number, b: number): number {
  const days = daysBetween(a, b);
  if (isAbsent(a) || isAbsent(b) || isUnknownNumber(days)) return days;
  return Math.trunc(days / 7) + 0;
}
