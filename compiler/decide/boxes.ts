/** Conditions as unions of boxes: a box says of some facts which domain they lie in, and leaves the others free. */
import type { Comparison, Test, Value } from "../model/expression.js";
import type { Fact } from "../model/fact.js";
import { choices, everything, intersection, nothing, type Domain } from "./domain.js";

/** By the name of what is constrained. */
export type Box = ReadonlyMap<string, Domain>;

/** More boxes than this are not worked out: what they would tell is then undecided. */
export const MOST_BOXES = 4096;

/** The boxes of a condition, or `null` where there would be too many. */
export type Boxes = readonly Box[] | null;

/** What deciding needs to know of the facts. */
export type Facts = ReadonlyMap<string, Fact>;

const one = (key: string, domain: Domain): Box => new Map([[key, domain]]);
const truths = (key: string, holds: boolean): Boxes => [one(key, choices([String(holds)]))];

/** Both at once; `null` where nothing is left. */
function meet(a: Box, b: Box): Box | null {
  const met = new Map(a);
  for (const [key, domain] of b) {
    const known = met.get(key);
    const common = known ? intersection(known, domain) : domain;
    if (!common) return null;
    met.set(key, common);
  }
  return met;
}

/** Every box of one with every box of the other. */
export function product(a: Boxes, b: Boxes): Boxes {
  if (!a || !b || a.length * b.length > MOST_BOXES) return null;
  return a.flatMap((left) => b.flatMap((right) => meet(left, right) ?? []));
}

const union = (a: Boxes, b: Boxes): Boxes => (a && b && a.length + b.length <= MOST_BOXES ? [...a, ...b] : null);

/** What a test constrains, where it is a fact or an input. */
function subjectOf(value: Value): string | null {
  if (value.kind === "fact") return `fact ${value.fact.key}`;
  return value.kind === "input" ? `input ${value.input.owner} ${value.input.name}` : null;
}

const mirrored: { readonly [K in Comparison]: Comparison } = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const opposite: { readonly [K in Comparison]: Comparison } = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

const below = (high: number, highClosed: boolean): Domain => ({ ...everything, high, highClosed });
const above = (low: number, lowClosed: boolean): Domain => ({ ...everything, low, lowClosed });

/** The ranges in which a comparison with a constant holds of something that is there. */
const ranges: { readonly [K in Comparison]: (bound: number) => readonly Domain[] } = {
  "=": (bound) => [{ kind: "range", low: bound, lowClosed: true, high: bound, highClosed: true }],
  "!=": (bound) => [below(bound, false), above(bound, false)],
  "<": (bound) => [below(bound, false)],
  "<=": (bound) => [below(bound, true)],
  ">": (bound) => [above(bound, false)],
  ">=": (bound) => [above(bound, true)],
};

const constantOf = (value: Value): number | null => (value.kind === "number" ? value.value : value.kind === "day" ? value.day : null);

/** A comparison of something with a constant number or day. What is none holds no comparison but `!=`. */
function rangeBoxes(key: string, operator: Comparison, bound: number, holds: boolean): Boxes {
  const domains = holds ? ranges[operator](bound) : ranges[opposite[operator]](bound);
  const withNothing = (operator === "!=") === holds;
  return [...domains, ...(withNothing ? [nothing] : [])].map((domain) => one(key, domain));
}

/** A comparison of a fact with one of its values. */
function choiceBoxes(key: string, fact: Fact | undefined, operator: Comparison, value: string, holds: boolean): Boxes {
  if (fact?.type.kind !== "enumeration") return null;
  const all = new Set([...fact.type.values, "none"]);
  const equal = (operator === "=") === holds;
  if (equal) return [one(key, choices([value]))];
  all.delete(value);
  return [one(key, choices(all))];
}

/** A test that no box describes: it holds or not, whatever it is about. */
const opaque = (test: Test, holds: boolean): Boxes => truths(`test ${JSON.stringify(test, (name, part: unknown) => (name === "at" ? undefined : part))}`, holds);

function compareBoxes(test: Test & { readonly kind: "compare" }, holds: boolean, facts: Facts): Boxes {
  const { left, right } = test;
  const flipped = subjectOf(left) === null;
  const subject = flipped ? right : left;
  const other = flipped ? left : right;
  const operator = flipped ? mirrored[test.operator] : test.operator;
  const key = subjectOf(subject);
  if (key === null) return opaque(test, holds);
  const bound = constantOf(other);
  if (bound !== null) return rangeBoxes(key, operator, bound, holds);
  if (other.kind === "choice" && subject.kind === "fact") return choiceBoxes(key, facts.get(subject.fact.key), operator, other.value, holds);
  return opaque(test, holds);
}

function noneBoxes(test: Test & { readonly kind: "is-none" }, holds: boolean, facts: Facts): Boxes {
  const key = subjectOf(test.value);
  if (key === null) return opaque(test, holds);
  if (test.of !== "enumeration") return [one(key, holds ? nothing : everything)];
  const fact = test.value.kind === "fact" ? facts.get(test.value.fact.key) : undefined;
  if (fact?.type.kind !== "enumeration") return opaque(test, holds);
  return [one(key, holds ? choices(["none"]) : choices(fact.type.values.filter((value) => value !== "none")))];
}

function periodBoxes(from: number | null, until: number | null, holds: boolean): Boxes {
  const inside: Domain = { kind: "range", low: from ?? -Infinity, lowClosed: from !== null, high: until ?? Infinity, highClosed: until !== null };
  if (holds) return [one("as of", inside)];
  return [...(from === null ? [] : [one("as of", below(from, false))]), ...(until === null ? [] : [one("as of", above(until, false))])];
}

/** The boxes in which a condition holds, or in which it does not. */
export function boxesOf(test: Test, holds: boolean, facts: Facts): Boxes {
  switch (test.kind) {
    case "always":
      return holds ? [new Map()] : [];
    case "never":
      return holds ? [] : [new Map()];
    case "member":
      return truths(`audience ${test.audience}`, holds);
    case "attested":
      return truths(`input ${test.input.owner} ${test.input.name}`, holds);
    case "fact":
      return truths(`fact ${test.fact.key}`, holds);
    case "compare":
      return compareBoxes(test, holds, facts);
    case "is-none":
      return noneBoxes(test, holds, facts);
    case "period":
      return periodBoxes(test.from, test.until, holds);
    case "not":
      return boxesOf(test.test, !holds, facts);
    case "all":
    case "any": {
      const parts = test.tests.map((part) => boxesOf(part, holds, facts));
      const conjunction = (test.kind === "all") === holds;
      return conjunction ? parts.reduce(product, [new Map()]) : parts.reduce(union, []);
    }
  }
}
