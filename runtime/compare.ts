/** What generated comparisons call. Each is false where a side is none, and unknown where a side is not given (section 6). */
import { isAbsent, isNoneNumber, isUnknownNumber, MAYBE, NO, NONE, UNKNOWN, YES, type Truth } from "./absent.js";
import { rounded } from "./demands.js";

const truth = (holds: boolean): Truth => (holds ? YES : NO);

/** What absent sides make of a comparison; `null` where both sides are there. */
function absentNumbers(a: number, b: number): Truth | null {
  if (isNoneNumber(a) || isNoneNumber(b)) return NO;
  return isUnknownNumber(a) || isUnknownNumber(b) ? MAYBE : null;
}

/** What a comparison of days is of which a side is absent. */
const absentDays = (a: number, b: number): Truth => (a === NONE || b === NONE ? NO : MAYBE);

/** Numbers are decimal: compared after rounding to nine places. */
export const equalNumbers = (a: number, b: number): Truth => absentNumbers(a, b) ?? truth(rounded(a) === rounded(b));
export const lessNumbers = (a: number, b: number): Truth => absentNumbers(a, b) ?? truth(rounded(a) < rounded(b));
export const atMostNumbers = (a: number, b: number): Truth => absentNumbers(a, b) ?? truth(rounded(a) <= rounded(b));

/** Days, and the choices of one enumeration. */
export const equalDays = (a: number, b: number): Truth => (isAbsent(a) || isAbsent(b) ? absentDays(a, b) : truth(a === b));
export const lessDays = (a: number, b: number): Truth => (isAbsent(a) || isAbsent(b) ? absentDays(a, b) : truth(a < b));
export const atMostDays = (a: number, b: number): Truth => (isAbsent(a) || isAbsent(b) ? absentDays(a, b) : truth(a <= b));

/** Whether a day or choice is known not to be the one that is given: then it is another, or none. */
export const isOther = (a: number, b: number): boolean => a !== b && a !== UNKNOWN;

/** A text, `null` where it is none, `undefined` where it is not given. */
export type GivenText = string | null | undefined;

export function equalTexts(a: GivenText, b: GivenText): Truth {
  if (a === null || b === null) return NO;
  return a === undefined || b === undefined ? MAYBE : truth(a === b);
}

/** Truths; a boolean is never none. */
export function equalTruths(a: Truth, b: Truth): Truth {
  return a === MAYBE || b === MAYBE ? MAYBE : truth(a === b);
}

/** Whether something is known not to be. */
export const noNumber = (amount: number): Truth => (isNoneNumber(amount) ? YES : isUnknownNumber(amount) ? MAYBE : NO);
export const noDay = (day: number): Truth => (day === NONE ? YES : day === UNKNOWN ? MAYBE : NO);
export const noText = (text: GivenText): Truth => (text === null ? YES : text === undefined ? MAYBE : NO);
