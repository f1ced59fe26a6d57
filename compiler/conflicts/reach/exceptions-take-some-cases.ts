/** Holds where every exception takes some cases out of its rule, and leaves some. */
import type { Problem } from "../../../grammar/index.js";
import { allOf } from "../../bind/tests.js";
import { implies, isImpossible } from "../../decide/implies.js";
import { appliesTest } from "../../decide/standing.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Model, Rule } from "../../model/model.js";
import { exceptionAlwaysApplies, exceptionNeverApplies } from "../reach-problems.js";
import { ruleByRule } from "./rule-by-rule.js";

/** An exception block, against each of the rules that it carves out of. */
function* ofBlock(exception: Rule, model: Model, vocabulary: Vocabulary): Generator<Problem> {
  const own = allOf(exception.conditions.map(({ test }) => test));
  const bases = exception.bases.flatMap((id) => model.ruleById.get(id) ?? []).map((rule) => ({ id: rule.id, applies: appliesTest(rule, model.ruleById) }));
  // A base that never applies has a problem of its own.
  const live = bases.filter(({ applies }) => !isImpossible(applies, vocabulary));
  if (live.length === 0) return;
  const ids = live.map(({ id }) => id);
  if (live.every(({ applies }) => isImpossible(allOf([applies, own]), vocabulary))) {
    yield exceptionNeverApplies.at(exception.place, { id: exception.id, bases: ids, as: "block" });
    return;
  }
  if (exception.exceptions.length > 0) return;
  const swallowed = live.filter(({ applies }) => implies(applies, own, vocabulary)).map(({ id }) => id);
  if (swallowed.length > 0) yield exceptionAlwaysApplies.at(exception.place, { id: exception.id, bases: swallowed, as: "block" });
}

/** The exceptions in words on a rule itself. */
function* ofPermissions(rule: Rule, model: Model, vocabulary: Vocabulary): Generator<Problem> {
  if (rule.permissions.length === 0) return;
  const applies = appliesTest(rule, model.ruleById);
  if (isImpossible(applies, vocabulary)) return;
  for (const { test, attribute } of rule.permissions) {
    const named = { id: attribute.value, bases: [rule.id], as: "tag" } as const;
    if (isImpossible(allOf([applies, test]), vocabulary)) yield exceptionNeverApplies.at(attribute.place, named);
    else if (implies(applies, test, vocabulary)) yield exceptionAlwaysApplies.at(attribute.place, named);
  }
}

export const exceptionsTakeSomeCases = ruleByRule(function* (rule, model, vocabulary) {
  if (rule.bases.length > 0) yield* ofBlock(rule, model, vocabulary);
  yield* ofPermissions(rule, model, vocabulary);
});
