/** The two sides of a comparison: what each rule demands of a subject, and where. */
import { allOf } from "../bind/tests.js";
import { hullOf, product, productOf, type Box, type Boxes } from "../decide/box.js";
import { boxesOf } from "../decide/boxes.js";
import { feasible } from "../decide/feasible.js";
import { keyOfTest } from "../decide/key.js";
import { availableTest, someOf } from "../decide/standing.js";
import { isSum, readNumber } from "../decide/number.js";
import { spelledOut } from "../decide/alternatives.js";
import type { Vocabulary } from "../decide/vocabulary.js";
import type { Test, Value } from "../model/expression.js";
import type { Rule } from "../model/model.js";
import type { Constraint, Direction } from "./constraint.js";

/** A rule and those of its clauses that constrain the subject. */
export interface Side {
  readonly rule: Rule;
  readonly constraints: readonly Constraint[];
}

/** Whether all clauses of a side demand something in the same cases. */
const isOfOneScope = ({ constraints: [first, ...rest] }: Side): boolean => rest.every(({ scope }) => scope === first?.scope || (scope.kind === "always" && first?.scope.kind === "always"));

/** Where some clause of a side demands something. */
export const scopeOf = (side: Side): Test => (isOfOneScope(side) ? (side.constraints[0]?.scope ?? { kind: "never" }) : someOf(side.constraints.map(({ scope }) => scope)));

/** Where every clause that demands something is satisfied. */
export function satisfiedOn(side: Side): Test {
  if (isOfOneScope(side)) return allOf(side.constraints.map(({ satisfied }) => satisfied));
  return allOf(side.constraints.map(({ scope, idle, satisfied }) => someOf([idle, allOf([scope, satisfied])])));
}

/** Where some clause that demands something is violated. */
export function violatedOn(side: Side): Test {
  if (isOfOneScope(side)) return someOf(side.constraints.map(({ violated }) => violated));
  return someOf(side.constraints.map(({ scope, violated }) => allOf([scope, violated])));
}

/** Where a rule applies and is not excepted. */
export interface Availability {
  readonly test: Test;
  readonly boxes: Boxes;
  /** What holds wherever it does. */
  readonly hull: Box;
  /** With others, where that was asked. */
  readonly together: WeakMap<Availability, Boxes>;
}

interface Known {
  readonly byRule: WeakMap<Rule, Availability>;
  readonly byConditions: Map<string, Availability>;
}

const availability = new WeakMap<Vocabulary, Known>();

function knownIn(vocabulary: Vocabulary): Known {
  const found = availability.get(vocabulary) ?? { byRule: new WeakMap<Rule, Availability>(), byConditions: new Map<string, Availability>() };
  availability.set(vocabulary, found);
  return found;
}

/** Rules under equal conditions, and without exceptions, apply alike: what is worked out for one of them serves all. */
const conditionsKey = ({ conditions, bases, exceptions }: Rule): string | null =>
  bases.length === 0 && exceptions.length === 0 ? conditions.map(({ test }) => keyOfTest(test)).join("\n") : null;

/** Where a rule applies and is not excepted, worked out once. */
export function availableOf(rule: Rule, vocabulary: Vocabulary): Availability {
  const { byRule, byConditions } = knownIn(vocabulary);
  const found = byRule.get(rule);
  if (found) return found;
  const key = conditionsKey(rule);
  const alike = key === null ? undefined : byConditions.get(key);
  const made = alike ?? availabilityOf(availableTest(rule, vocabulary.rules), vocabulary);
  byRule.set(rule, made);
  if (key !== null) byConditions.set(key, made);
  return made;
}

function availabilityOf(test: Test, vocabulary: Vocabulary): Availability {
  const boxes = feasible(boxesOf(test, true, vocabulary), vocabulary);
  return { test, boxes, hull: hullOf(boxes), together: new WeakMap() };
}

/** The cases that both rules apply to, and in which all their clauses compared demand something. */
export function sharedCases(a: Side, b: Side, vocabulary: Vocabulary): Boxes {
  const together = togetherOf(availableOf(a.rule, vocabulary), availableOf(b.rule, vocabulary), vocabulary);
  const scopes = [scopeOf(a), scopeOf(b)].filter(({ kind }) => kind !== "always").map((scope) => boxesOf(scope, true, vocabulary));
  return scopes.length === 0 ? together : feasible(product(together, productOf(scopes)), vocabulary);
}

/** Whether two rules can provably never apply together. */
export const neverTogether = (a: Rule, b: Rule, vocabulary: Vocabulary): boolean => togetherOf(availableOf(a, vocabulary), availableOf(b, vocabulary), vocabulary)?.length === 0;

/** The cases that rules under two sets of conditions both apply to, worked out once. */
function togetherOf(a: Availability, b: Availability, vocabulary: Vocabulary): Boxes {
  const others = a.together.get(b);
  if (others !== undefined) return others;
  const boxes = feasible(product(a.boxes, b.boxes), vocabulary);
  a.together.set(b, boxes);
  return boxes;
}

/** The variables whose values are the behaviour. */
export function behavioursOf(values: readonly Value[], vocabulary: Vocabulary): ReadonlySet<string> {
  const names = values.flatMap((value): string[] => {
    const spelled = spelledOut(value, vocabulary);
    if (spelled.kind === "fact" && spelled.fact.of !== "number" && spelled.fact.of !== "date") return [vocabulary.fact(spelled.fact)];
    const number = readNumber(spelled, vocabulary);
    return isSum(number) ? [...number.sum.terms.keys()].map((name) => vocabulary.moved.get(name)?.base ?? name) : [];
  });
  return new Set(names);
}

const has = ({ constraints }: Side, direction: Direction): boolean => constraints.some((constraint) => constraint.direction === direction);
const isRange = (side: Side): boolean => !has(side, "other");

/** What is left of a side once only directions count that the other side has too: an upper and a lower bound only form a window. */
export function alongside(side: Side, other: Side): Side {
  if (!isRange(side) || !isRange(other)) return side;
  return { ...side, constraints: side.constraints.filter(({ direction }) => has(other, direction)) };
}

/** Whether all clauses of both bound in one direction. */
export const boundOneWay = (a: Side, b: Side): boolean => [...a.constraints, ...b.constraints].every(({ direction }, _, all) => direction !== "other" && direction === all[0]?.direction);
