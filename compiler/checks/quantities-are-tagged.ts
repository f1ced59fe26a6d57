/** Holds where every quantity in a rule's prose is carried by one of its tags. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { untaggedQuantity } from "./problems.js";
import { amongAmounts, quantitiesInProse, quantitiesInTag } from "./quantities.js";

export function* quantitiesAreTagged(model: Model): Generator<Problem> {
  const texts = textsOf(model.sources);
  for (const rule of model.rules) {
    const isTagged = amongAmounts(rule.attributes.flatMap(quantitiesInTag));
    for (const quantity of quantitiesInProse(rule, texts)) {
      if (!isTagged(quantity)) yield untaggedQuantity.at(quantity.place, { words: quantity.words, id: rule.id });
    }
  }
}
