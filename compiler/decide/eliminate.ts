/** Eliminates variables from bounds. */

/*
 * Fourier and Motzkin's method: each lower bound of a variable is put together with each upper one. Exact over
 * decimals; over days exact for differences, whose matrices are totally unimodular. Of bounds with one form only the strongest is kept, so
 * that differences of n variables stay at most n * n bounds.
 */
import { added, boundOf, isBroken, scaled, stronger, type Addend, type Bound, type IsWhole } from "./sum.js";

/** More bounds than this are not worked out. */
const MOST_BOUNDS = 1500;

/** Bounds by their form; `broken`: no values satisfy them. `too many`: given up. */
export type System = ReadonlyMap<string, Bound> | "broken" | "too many";

const sumOf = ({ terms, limit }: Bound): Addend => ({ terms, constant: -limit });

function take(bound: Bound, into: Map<string, Bound>): boolean {
  if (bound.terms.length === 0) return !isBroken(bound);
  const known = into.get(bound.form);
  into.set(bound.form, known ? stronger(known, bound) : bound);
  return true;
}

/** The strongest bound of each form. */
export function systemOf(bounds: Iterable<Bound>): System {
  const system = new Map<string, Bound>();
  for (const bound of bounds) if (!take(bound, system)) return "broken";
  return system;
}

const factorOf = ({ terms }: Bound, variable: string): number => terms.find(([name]) => name === variable)?.[1] ?? 0;

/** What the bounds say of the other variables: a value of this one exists exactly where they hold. */
export function eliminate(system: ReadonlyMap<string, Bound>, variable: string, isWhole: IsWhole): System {
  const rest = new Map<string, Bound>();
  const uppers: (readonly [Bound, number])[] = [];
  const lowers: (readonly [Bound, number])[] = [];
  for (const bound of system.values()) {
    const factor = factorOf(bound, variable);
    if (factor === 0) rest.set(bound.form, bound);
    else (factor > 0 ? uppers : lowers).push([bound, factor]);
  }
  for (const [upper, a] of uppers) {
    for (const [lower, b] of lowers) {
      const sum = added(scaled(sumOf(upper), 1 / a), sumOf(lower), -1 / b);
      if (!take(boundOf(sum, upper.strict || lower.strict, isWhole), rest)) return "broken";
      if (rest.size > MOST_BOUNDS) return "too many";
    }
  }
  return rest;
}

/** The variables of a system. */
export const variablesOf = (system: ReadonlyMap<string, Bound>): Set<string> => new Set([...system.values()].flatMap(({ terms }) => terms.map(([name]) => name)));

/** Eliminates several variables. */
export function eliminateAll(system: System, variables: Iterable<string>, isWhole: IsWhole): System {
  let left = system;
  for (const variable of variables) {
    if (typeof left === "string") return left;
    left = eliminate(left, variable, isWhole);
  }
  return left;
}
