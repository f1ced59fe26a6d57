/** Sums: multiples of variables and a constant. Days and numbers alike; a bound says that a sum is at most a limit. */
import { rounded } from "../../runtime/demands.js";

export interface Sum {
  /** Factors by the name of the variable; none is zero. */
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

/** `terms <= limit`, or `terms < limit` where strict. Scaled, so that bounds of one sum have one `form`. */
export interface Bound {
  /** The terms as a key: bounds of the same form differ in their limits alone. */
  readonly form: string;
  readonly terms: readonly (readonly [name: string, factor: number])[];
  readonly limit: number;
  readonly strict: boolean;
}

export const constantSum = (constant: number): Sum => ({ terms: new Map(), constant });
export const variableSum = (name: string): Sum => ({ terms: new Map([[name, 1]]), constant: 0 });

/** What is smaller comes of rounding. */
const NOTHING = 1e-12;

/** What can be added up: a sum, or the terms of a bound and its limit. */
export interface Addend {
  readonly terms: Iterable<readonly [name: string, factor: number]>;
  readonly constant: number;
}

/** `a + factor * b`. */
export function added(a: Addend, b: Addend, factor: number): Sum {
  const terms = new Map(a.terms);
  for (const [name, own] of b.terms) {
    // Factors such as a seventh keep all their digits: what they are scaled by later would bring an error to light.
    const total = (terms.get(name) ?? 0) + own * factor;
    if (Math.abs(total) < NOTHING) terms.delete(name);
    else terms.set(name, total);
  }
  return { terms, constant: a.constant + b.constant * factor };
}

export const scaled = (sum: Addend, factor: number): Sum => added(constantSum(0), sum, factor);

/** Whether a variable holds whole numbers only. */
export type IsWhole = (name: string) => boolean;

/**
 * The bound `sum <= 0`, or `sum < 0`. Scaled so that factors of one size become ones; over whole numbers a strict bound of ones is the next lower
 * one that is not.
 */
export function boundOf({ terms, constant }: Sum, strict: boolean, isWhole: IsWhole): Bound {
  const sorted = terms.size < 2 ? [...terms] : [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = Math.abs(sorted[0]?.[1] ?? 1);
  // Day numbers are large: a seventh that was rounded would add up to an error that can be seen.
  const factors = sorted.map(([name, factor]) => [name, factor / size] as const);
  const limit = rounded(-constant / size);
  const form = factors.map(([name, factor]) => `${rounded(factor)} ${name}`).join("\n");
  const countsWhole = factors.length > 0 && factors.every(([name, factor]) => Math.abs(factor) === 1 && isWhole(name));
  if (!countsWhole) return { form, terms: factors, limit, strict };
  const floor = Math.floor(limit);
  return { form, terms: factors, limit: strict && floor === limit ? floor - 1 : floor, strict: false };
}

/** Whether a bound without variables fails. */
export const isBroken = ({ terms, limit, strict }: Bound): boolean => terms.length === 0 && (strict ? limit <= 0 : limit < 0);

/** What holds where a bound does not. */
export const opposite = ({ terms, limit, strict }: Bound, isWhole: IsWhole): Bound =>
  boundOf({ terms: new Map(terms.map(([name, factor]) => [name, -factor])), constant: limit }, !strict, isWhole);

/** The stronger of two bounds of one form. */
export const stronger = (a: Bound, b: Bound): Bound => (a.limit < b.limit || (a.limit === b.limit && a.strict) ? a : b);

/** The weaker of two bounds of one form. */
export const weaker = (a: Bound, b: Bound): Bound => (stronger(a, b) === a ? b : a);
