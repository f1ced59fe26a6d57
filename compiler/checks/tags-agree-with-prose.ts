/** Holds where a quantity in a tag is one that the rule's own prose names, if the prose names any of that kind. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { contradictingQuantity } from "./problems.js";
import { quantitiesInProse, quantitiesInTag, sameAmount } from "./quantities.js";

export function* tagsAgreeWithProse(model: Model): Generator<Problem> {
  const texts = textsOf(model.sources);
  for (const rule of model.rules) {
    const prose = quantitiesInProse(rule, texts);
    if (prose.length === 0) continue;
    for (const attribute of rule.attributes) {
      if (attribute.role !== "clause") continue;
      for (const tag of quantitiesInTag(attribute)) {
        const rivals = prose.filter(({ kind }) => kind === tag.kind);
        if (rivals.length === 0 || rivals.some((rival) => sameAmount(rival, tag))) continue;
        const related = rivals.map(({ words, place }) => ({ message: `the text says \`${words}\``, place }));
        yield contradictingQuantity.at(tag.place, { words: tag.words, id: rule.id }, related);
      }
    }
  }
}
