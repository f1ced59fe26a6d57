/** Holds where the clauses of a rule leave something that satisfies all of them. */
import type { Problem } from "../../../grammar/index.js";
import { allOf } from "../../bind/tests.js";
import { isImpossible } from "../../decide/implies.js";
import { availableTest, someOf } from "../../decide/standing.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Test, Value } from "../../model/expression.js";
import type { Model, Rule } from "../../model/model.js";
import { constraintsOf, type Constraint } from "../constraint.js";
import { windowNeverOpens } from "../reach-problems.js";
import { ruleByRule } from "./rule-by-rule.js";

/** What a clause is about, also where it is the rule's own input: its key, and its name for people. */
function aboutOf({ subjects, demand }: Constraint, model: Model): readonly (readonly [key: string, name: string])[] {
  if (subjects.length > 0) return subjects.map(({ key, facts: [fact = ""] }) => [key, model.factByKey.get(fact)?.name ?? fact] as const);
  const own: Value | null = demand && "amount" in demand ? demand.amount : demand && "action" in demand ? demand.action : null;
  return own?.kind === "input" ? [[`input ${own.input.owner} ${own.input.name}`, own.input.name]] : [];
}

function bySubject(rule: Rule, model: Model): ReadonlyMap<string, { readonly name: string; readonly constraints: readonly Constraint[] }> {
  const found = new Map<string, { name: string; constraints: Constraint[] }>();
  for (const constraint of constraintsOf(rule)) {
    if (constraint.form === "value") continue;
    for (const [key, name] of aboutOf(constraint, model)) {
      const known = found.get(key) ?? { name, constraints: [] };
      known.constraints.push(constraint);
      found.set(key, known);
    }
  }
  return found;
}

/** Whether nothing satisfies some clauses of a rule in any case in which all of them demand something. */
function isShut(where: Test, constraints: readonly Constraint[], vocabulary: Vocabulary): boolean {
  return isImpossible(allOf([where, ...constraints.flatMap(({ scope, satisfied }) => [scope, satisfied])]), vocabulary);
}

/** Where a clause demands something: its scope holds, and there is what it counts from. */
const demanding = ({ scope, satisfied, violated }: Constraint): readonly Test[] => [scope, someOf([satisfied, violated])];

/** Each pair of what is left open by itself. */
function* pairsAmong(constraints: readonly Constraint[]): Generator<readonly [Constraint, Constraint]> {
  for (const [index, first] of constraints.entries()) for (const second of constraints.slice(index + 1)) yield [first, second];
}

/** Whether a clause by itself may leave nothing: one that puts several conditions together. */
const mayBeShut = ({ demand }: Constraint): boolean => demand?.kind === "condition" && demand.test.kind === "all";

function* shutIn(rule: Rule, model: Model, vocabulary: Vocabulary): Generator<Problem> {
  const where = availableTest(rule, model.ruleById);
  const reported = new Set<Constraint>();
  for (const { name: subject, constraints } of bySubject(rule, model).values()) {
    if (constraints.length < 2 && !constraints.some(mayBeShut)) continue;
    // One that nothing satisfies where it demands something, such as a deadline "while it is not done", leaves every window to the others.
    const open = constraints.filter((constraint) => !isShut(where, [constraint], vocabulary));
    for (const constraint of constraints) {
      const { attribute, scope } = constraint;
      if (!attribute || reported.has(constraint) || open.includes(constraint) || !mayBeShut(constraint) || isImpossible(allOf([where, scope]), vocabulary)) continue;
      reported.add(constraint);
      yield windowNeverOpens.at(attribute.place, { id: rule.id, subject, tags: [attribute.value] });
    }
    for (const [first, second] of pairsAmong(open)) {
      if (reported.has(second) || !first.attribute || !second.attribute || !isShut(where, [first, second], vocabulary)) continue;
      // Clauses of which no case asks both leave no window to close.
      if (isImpossible(allOf([where, ...[first, second].flatMap(demanding)]), vocabulary)) continue;
      reported.add(second);
      const other = [{ message: "the other clause", place: first.attribute.place }];
      yield windowNeverOpens.at(second.attribute.place, { id: rule.id, subject, tags: [first.attribute.value, second.attribute.value] }, other);
    }
  }
}

export const windowsOpen = ruleByRule(function* (rule, model, vocabulary) {
  const canShut = rule.clauses.length > 1 || rule.clauses.some(({ demand }) => demand.kind === "condition" && demand.test.kind === "all");
  // A rule that never applies has a problem of its own.
  if (canShut && !isImpossible(availableTest(rule, model.ruleById), vocabulary)) yield* shutIn(rule, model, vocabulary);
});
