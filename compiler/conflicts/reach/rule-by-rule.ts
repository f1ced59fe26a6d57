/** Makes a check of the whole from one of a single rule, which is asked once for each rule as long as the vocabulary is the same. */
import type { Problem } from "../../../grammar/index.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import { lasting } from "../../model/lasting.js";
import type { Model, Part, Rule } from "../../model/model.js";

type OfRule = (rule: Rule, model: Model, vocabulary: Vocabulary) => Iterable<Problem>;

const none: readonly Problem[] = [];

/** The check; what stands in a rule's relations is part of what the rule is. */
export function ruleByRule(check: OfRule): (model: Model, vocabulary: Vocabulary) => Iterable<Problem> {
  const askedIn = lasting((vocabulary: Vocabulary) => {
    const ofRule = lasting((rule: Rule, model: Model): readonly Problem[] => {
      const found = [...check(rule, model, vocabulary)];
      return found.length === 0 ? none : found;
    });
    return lasting((part: Part, model: Model): readonly Problem[] => part.flatMap((rule) => ofRule(rule, model)));
  });
  return (model, vocabulary) => model.parts.flatMap((part) => askedIn(vocabulary)(part, model));
}
