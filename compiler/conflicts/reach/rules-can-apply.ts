/** Holds where every rule applies in some case. */
import type { Problem } from "../../../grammar/index.js";
import { isImpossible } from "../../decide/implies.js";
import { appliesTest } from "../../decide/standing.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Model } from "../../model/model.js";
import { neverApplies } from "../reach-problems.js";
import { availableOf } from "../side.js";

export function* rulesCanApply(model: Model, vocabulary: Vocabulary): Generator<Problem> {
  for (const rule of model.rules) {
    if (rule.bases.length > 0 || rule.conditions.length === 0) continue;
    // Where some case is left even by its exceptions, there is no more to ask.
    if (availableOf(rule, vocabulary).boxes?.length !== 0) continue;
    if (isImpossible(appliesTest(rule, model.ruleById), vocabulary)) yield neverApplies.at(rule.place, { id: rule.id });
  }
}
