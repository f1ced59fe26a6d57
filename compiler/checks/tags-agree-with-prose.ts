/** Holds where a quantity in a tag is one that the rule's own prose names, if the prose names any of that kind. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { quantityProblems } from "./compare-quantities.js";

export function* tagsAgreeWithProse(model: Model): Generator<Problem> {
  const texts = textsOf(model.sources);
  for (const rule of model.rules) yield* quantityProblems(rule, texts).contradicting;
}
