/** Reads operands as sums of variables: numbers, and days as numbers. */
import { isDerived } from "../model/fact.js";
import type { Value } from "../model/expression.js";
import { isAbsent } from "../../runtime/absent.js";
import { added, constantSum, scaled, variableSum, type Sum } from "./sum.js";
import { asMovedDay, TODAY, type Vocabulary } from "./vocabulary.js";

/** A sum, and what must be there for it to have a value. */
export interface Reading {
  readonly sum: Sum;
  /** Variables that may be none. */
  readonly needs: ReadonlySet<string>;
}

/** Why a value is no sum: it is known not to be, or it lies outside of what can be decided. */
export type NoSum = "none" | { readonly outside: string };

export type ReadNumber = Reading | NoSum;

export const isSum = (read: ReadNumber): read is Reading => typeof read === "object" && "sum" in read;

const constant = (value: number): Reading => ({ sum: constantSum(value), needs: new Set() });
const outside = (why: string): NoSum => ({ outside: why });
const variable = (name: string): Reading => ({ sum: variableSum(name), needs: new Set([name]) });

type Of<K extends Value["kind"]> = Extract<Value, { kind: K }>;

const fixed = ({ sum }: Reading): number | null => (sum.terms.size === 0 ? sum.constant : null);
const together = (sum: Sum, a: Reading, b: Reading): Reading => ({ sum, needs: b.needs.size === 0 ? a.needs : new Set([...a.needs, ...b.needs]) });

function readArithmetic({ operator, left, right }: Of<"arithmetic">, vocabulary: Vocabulary): ReadNumber {
  const [a, b] = [readNumber(left, vocabulary), readNumber(right, vocabulary)];
  // None beats everything in arithmetic.
  if (a === "none" || b === "none") return "none";
  if (!isSum(a)) return a;
  if (!isSum(b)) return b;
  if (operator === "+" || operator === "-") return together(added(a.sum, b.sum, operator === "+" ? 1 : -1), a, b);
  const [first, second] = [fixed(a), fixed(b)];
  if (operator === "/") return second === null || second === 0 ? outside("it divides by a fact") : together(scaled(a.sum, 1 / second), a, b);
  if (second !== null) return together(scaled(a.sum, second), a, b);
  return first !== null ? together(scaled(b.sum, first), a, b) : outside("it multiplies one fact by another");
}

function readShift({ day, amount, unit, direction }: Of<"shift">, vocabulary: Vocabulary): ReadNumber {
  const [from, steps] = [readNumber(day, vocabulary), readNumber(amount, vocabulary)];
  if (from === "none" || steps === "none") return "none";
  if (!isSum(from)) return from;
  if (!isSum(steps)) return steps;
  const count = fixed(steps);
  if (count === null) return outside("the length of a span is a fact");
  const turned = count * direction;
  if (!Number.isInteger(turned)) return outside("a span is no whole number of its units");
  if (unit === "day" || turned === 0) return { sum: added(from.sum, constantSum(turned), 1), needs: from.needs };
  const start = fixed(from);
  if (start !== null) {
    const moved = vocabulary.move(start, turned, unit);
    return isAbsent(moved) ? outside("a date leaves the calendar") : constant(moved);
  }
  const base = asMovedDay(from.sum);
  if (!base) return outside("a date is worked out from several facts");
  return { sum: variableSum(vocabulary.movedDay(base.base, base.offset, turned, unit)), needs: from.needs };
}

function readFact({ fact: ref }: Of<"fact">, vocabulary: Vocabulary): ReadNumber {
  const fact = vocabulary.facts.get(ref.key);
  if (!fact) return outside(`\`${ref.name}\` is not declared`);
  if (!isDerived(fact)) return variable(vocabulary.fact(ref));
  if (fact.definitions.length > 0 || !fact.value) return outside(`\`${ref.name}\` is worked out from rules`);
  return readNumber(fact.value, vocabulary);
}

const readers: { readonly [K in Value["kind"]]: (value: Of<K>, vocabulary: Vocabulary) => ReadNumber } = {
  number: ({ value }) => constant(value),
  day: ({ day }) => constant(day),
  today: () => ({ sum: variableSum(TODAY), needs: new Set() }),
  none: () => "none",
  fact: readFact,
  input: ({ input }, vocabulary) => variable(vocabulary.input(input)),
  arithmetic: readArithmetic,
  shift: readShift,
  count: ({ unit, from, to }, vocabulary) => {
    const [start, end] = [readNumber(from, vocabulary), readNumber(to, vocabulary)];
    if (start === "none" || end === "none") return "none";
    if (!isSum(start)) return start;
    if (!isSum(end)) return end;
    return unit === "day" ? together(added(end.sum, start.sum, -1), start, end) : outside(`it calculates with a number of ${unit}s`);
  },
  // The reader of conditions takes these apart beforehand.
  pick: () => outside("it calculates with the smaller or larger of two values"),
  text: () => outside("it compares texts"),
  choice: () => outside("it calculates with a choice"),
  truth: () => outside("it calculates with a condition"),
};

/** Reads an operand as a sum. */
export const readNumber = (value: Value, vocabulary: Vocabulary): ReadNumber =>
  (readers[value.kind] as (value: Value, vocabulary: Vocabulary) => ReadNumber)(value, vocabulary);
