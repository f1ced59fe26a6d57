/** Holds where the clauses of a rule leave something that satisfies all of them. */
import type { Problem } from "../../../grammar/index.js";
import { allOf } from "../../bind/tests.js";
import { isImpossible } from "../../decide/implies.js";
import { availableTest } from "../../decide/standing.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Test, Value } from "../../model/expression.js";
import type { Model, Rule } from "../../model/model.js";
import { constraintsOf, type Constraint } from "../constraint.js";
import { windowNeverOpens } from "../reach-problems.js";

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

export function* windowsOpen(model: Model, vocabulary: Vocabulary): Generator<Problem> {
  for (const rule of model.rules) {
    if (rule.clauses.length < 2) continue;
    const where = availableTest(rule, model.ruleById);
    const reported = new Set<Constraint>();
    for (const { name, constraints } of bySubject(rule, model).values()) {
      for (const [index, first] of constraints.entries()) {
        for (const second of constraints.slice(index + 1)) {
          if (reported.has(second) || !first.attribute || !second.attribute) continue;
          const scoped = allOf([where, first.scope, second.scope]);
          const isShut = (...tests: readonly Test[]): boolean => isImpossible(allOf([scoped, ...tests]), vocabulary);
          if (!isShut(first.satisfied, second.satisfied) || isShut(first.satisfied) || isShut(second.satisfied)) continue;
          reported.add(second);
          yield windowNeverOpens.at(second.attribute.place, { id: rule.id, subject: name, tags: [first.attribute.value, second.attribute.value] }, [
            { message: "the other clause", place: first.attribute.place },
          ]);
        }
      }
    }
  }
}
