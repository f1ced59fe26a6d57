/** What generated comparisons call. Each is false where a side is none, and unknown where a side is not given (section 6). */
import { isNoneNumber, isUnknownNumber, MAYBE, NO, NONE, UNKNOWN, YES, type Truth } from "./absent.js";
import { rounded } from "./demands.js";

/** A truth that is known. Arithmetic, since processors guess at branches, and data is as it is. */
const truth = (holds: boolean): Truth => (+holds * YES) as Truth;

/** What absent sides make of a comparison; `null` where both sides are there. */
function absentNumbers(a: number, b: number): Truth | null {
  if (isNoneNumber(a) || isNoneNumber(b)) return NO;
  return isUnknownNumber(a) || isUnknownNumber(b) ? MAYBE : null;
}

/** What a comparison of days is: as it stands where both are there. */
const compared = (a: number, b: number, holds: boolean): Truth => (a > NONE && b > NONE ? truth(holds) : a === NONE || b === NONE ? NO : MAYBE);

/** Numbers are decimal: compared after rounding to nine places. */
export const equalNumbers = (a: number, b: number): Truth => absentNumbers(a, b) ?? truth(rounded(a) === rounded(b));
export const lessNumbers = (a: number, b: number): Truth => absentNumbers(a, b) ?? truth(rounded(a) < rounded(b));
export const atMostNumbers = (a: number, b: number): Truth => absentNumbers(a, b) ?? truth(rounded(a) <= rounded(b));

/** Days, and the choices of one enumeration. */
export const equalDays = (a: number, b: number): Truth => compared(a, b, a === b);
export const lessDays = (a: number, b: number): Truth => compared(a, b, a < b);
export const atMostDays = (a: number, b: number): Truth => compared(a, b, a <= b);

/** Whether a day or choice is one that is known. */
export const isDay = (a: number, known: number): Truth => ((+(a === known) * YES) | +(a === UNKNOWN)) as Truth;

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
export const noDay = (day: number): Truth => isDay(day, NONE);
export const someDay = (day: number): Truth => ((+(day > NONE) * YES) | +(day === UNKNOWN)) as Truth;
export const noText = (text: GivenText): Truth => (text === null ? YES : text === undefined ? MAYBE : NO);
