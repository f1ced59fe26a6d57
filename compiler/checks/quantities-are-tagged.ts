/** Holds where every quantity in a rule's prose is carried by one of its tags. */
import type { Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Model, Rule } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { untaggedQuantity } from "./problems.js";
import { amongAmounts, quantitiesInProse, quantitiesInTag } from "./quantities.js";

const untaggedIn = lasting((rule: Rule, texts: ReadonlyMap<string, string>): readonly Problem[] => {
  const quantities = quantitiesInProse(rule, texts);
  if (quantities.length === 0) return none;
  const isTagged = amongAmounts(rule.attributes.flatMap(quantitiesInTag));
  return quantities.filter((quantity) => !isTagged(quantity)).map((quantity) => untaggedQuantity.at(quantity.place, { words: quantity.words, id: rule.id }));
});

const none: readonly Problem[] = [];

export function* quantitiesAreTagged(model: Model): Generator<Problem> {
  const texts = textsOf(model.sources);
  for (const rule of model.rules) yield* untaggedIn(rule, texts);
}
