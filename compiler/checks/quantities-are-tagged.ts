/** Holds where every quantity in a rule's prose is carried by one of its tags. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { quantityProblems } from "./compare-quantities.js";

export function* quantitiesAreTagged(model: Model): Generator<Problem> {
  const texts = textsOf(model.sources);
  for (const rule of model.rules) yield* quantityProblems(rule, texts).untagged;
}
