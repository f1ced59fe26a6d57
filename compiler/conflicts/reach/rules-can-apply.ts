/** Holds where every rule applies in some case. */
import { isImpossible } from "../../decide/implies.js";
import { appliesTest } from "../../decide/standing.js";
import { neverApplies } from "../reach-problems.js";
import { availableOf } from "../side.js";
import { ruleByRule } from "./rule-by-rule.js";

export const rulesCanApply = ruleByRule(function* (rule, model, vocabulary) {
  if (rule.bases.length > 0 || rule.conditions.length === 0) return;
  // Where some case is left even by its exceptions, there is no more to ask.
  if (availableOf(rule, vocabulary).boxes?.length !== 0) return;
  if (isImpossible(appliesTest(rule, model.ruleById), vocabulary)) yield neverApplies.at(rule.place, { id: rule.id });
});
