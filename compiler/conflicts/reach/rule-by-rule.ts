/** Makes a check of the whole from one of a single rule, which is asked once for each rule as long as the vocabulary is the same. */
import type { Problem } from "../../../grammar/index.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Model, Rule } from "../../model/model.js";

type OfRule = (rule: Rule, model: Model, vocabulary: Vocabulary) => Iterable<Problem>;

const none: readonly Problem[] = [];

/** The check; what stands in a rule's relations is part of what the rule is. */
export function ruleByRule(check: OfRule): (model: Model, vocabulary: Vocabulary) => Iterable<Problem> {
  const known = new WeakMap<Vocabulary, WeakMap<Rule, readonly Problem[]>>();
  return function* (model, vocabulary) {
    const byRule = known.get(vocabulary) ?? new WeakMap<Rule, readonly Problem[]>();
    known.set(vocabulary, byRule);
    for (const rule of model.rules) {
      let problems = byRule.get(rule);
      if (!problems) {
        const found = [...check(rule, model, vocabulary)];
        byRule.set(rule, (problems = found.length === 0 ? none : found));
      }
      yield* problems;
    }
  };
}
