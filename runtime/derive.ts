/** Works out derived facts: the values of rules under default logic, then a fact's own value (section 8, VALUE). */
import { isUnknownNumber, MAYBE, NO, UNKNOWN, UNKNOWN_NUMBER, YES, type Truth } from "./absent.js";
import type { GivenText } from "./compare.js";
import { rounded } from "./demands.js";
import { both, stands } from "./judge.js";
import type { AnyRule, Case, DerivedFact, FactKind, Held } from "./rule.js";

/** A derived fact on a case: its value, or the rules that contradict each other about it. */
export interface Derivation {
  readonly value: Held;
  /** The ids of the rules; empty where there is no conflict. */
  readonly conflict: readonly string[];
}

const unknownOf: { readonly [K in FactKind]: Held } = { number: UNKNOWN_NUMBER, date: UNKNOWN, enumeration: UNKNOWN, boolean: MAYBE, text: undefined };

/** Whether a value is unknown. */
export function isUnknown(value: Held, kind: FactKind): boolean {
  return kind === "number" ? isUnknownNumber(value as number) : value === unknownOf[kind];
}

const same = (a: Held, b: Held, kind: FactKind): boolean =>
  kind === "number" && typeof a === "number" && typeof b === "number" ? rounded(a) === rounded(b) || a === b : a === b;

/** More unknown rules than this are not tried in every way: the value is then unknown. */
const MOST_UNKNOWN = 12;

/** The value where exactly the rules with these indices stand. */
function settle(fact: DerivedFact, standing: readonly number[], values: readonly Held[], at: Case): Derivation {
  const { kind, beats, fallback } = fact;
  if (standing.length === 0) return { value: fallback ? fallback.value(at) : unknownOf[kind], conflict: [] };
  const remaining = standing.filter((index) => !standing.some((other) => beats[other]?.includes(index)));
  const name = (index: number): string => fact.definitions()[index]?.rule.id ?? "";
  const [first] = remaining;
  if (first === undefined) return { value: unknownOf[kind], conflict: standing.map(name) };
  if (remaining.some((index) => isUnknown(values[index], kind))) return { value: unknownOf[kind], conflict: [] };
  const agrees = remaining.every((index) => same(values[index], values[first], kind));
  return agrees ? { value: values[first], conflict: [] } : { value: unknownOf[kind], conflict: remaining.map(name) };
}

/** What every way of settling the unknown rules gives; unknown where they differ. */
function common(ways: readonly Derivation[], kind: FactKind): Derivation {
  const [first] = ways;
  const unknown = { value: unknownOf[kind], conflict: [] };
  if (!first) return unknown;
  if (first.conflict.length > 0) {
    // A conflict that names other rules once more is known would be an answer that changes.
    const names = first.conflict.join("\n");
    return ways.every(({ conflict }) => conflict.join("\n") === names) ? first : unknown;
  }
  return ways.every(({ value, conflict }) => conflict.length === 0 && same(value, first.value, kind)) && !isUnknown(first.value, kind) ? first : unknown;
}

/**
 * Whether each rule's value counts: the rule stands, and its `during` holds. Where it is unknown whether an exception stands, or a
 * rule that overrides another of these, the case says what is to be assumed, as it does of the rules that they set aside.
 */
export function counts(fact: DerivedFact, at: Case): Truth[] {
  const definitions = fact.definitions();
  const setsAside = (rule: AnyRule): boolean => rule.bases().length > 0 || definitions.some((other) => other.rule.overriders().includes(rule));
  return definitions.map(({ rule, holds }) => {
    const standing = stands(rule, at);
    return both(standing === MAYBE && setsAside(rule) ? at.doubtful : standing, holds(at));
  });
}

function workOut(fact: DerivedFact, at: Case): Derivation {
  const truths = counts(fact, at);
  const values = fact.definitions().map(({ value }, index) => (truths[index] === NO ? undefined : value(at)));
  const indices = truths.map((_, index) => index);
  const certain = indices.filter((index) => truths[index] === YES);
  const doubtful = indices.filter((index) => truths[index] === MAYBE);
  if (doubtful.length > MOST_UNKNOWN) return { value: unknownOf[fact.kind], conflict: [] };
  const ways: Derivation[] = [];
  for (let way = 0; way < 2 ** doubtful.length; way++) {
    const taken = doubtful.filter((_, bit) => (way >> bit) & 1);
    ways.push(settle(fact, [...certain, ...taken].sort((a, b) => a - b), values, at));
  }
  return common(ways, fact.kind);
}

/** A derived fact on a case, worked out once. */
export function derive(fact: DerivedFact, at: Case): Derivation {
  at.derived ??= new Map();
  const known = at.derived.get(fact);
  if (known) return known;
  const derivation = workOut(fact, at);
  at.derived.set(fact, derivation);
  return derivation;
}

/** What generated code reads a derived fact with, by its kind. */
export const derivedNumber = (at: Case, fact: DerivedFact): number => derive(fact, at).value as number;
export const derivedTruth = (at: Case, fact: DerivedFact): Truth => derive(fact, at).value as Truth;
export const derivedText = (at: Case, fact: DerivedFact): GivenText => derive(fact, at).value as GivenText;
