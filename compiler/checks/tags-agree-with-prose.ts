/** Holds where a quantity in a tag is one that the rule's own prose names, if the prose names any of that kind. */
import type { Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Model, Rule } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { contradictingQuantity } from "./problems.js";
import { amongAmounts, quantitiesInProse, quantitiesInTag, type Mention } from "./quantities.js";

/** A problem shows this many places of the prose that say something else. */
const MOST_SHOWN = 5;

/** The first mentions of each kind. */
function firstByKind(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const first = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = first.get(mention.kind);
    if (!known) first.set(mention.kind, [mention]);
    else if (known.length < MOST_SHOWN) known.push(mention);
  }
  return first;
}

function* disagreementsOf(rule: Rule, texts: ReadonlyMap<string, string>): Generator<Problem> {
  const prose = quantitiesInProse(rule, texts);
  if (prose.length === 0) return;
  const isInProse = amongAmounts(prose);
  const rivalsOf = firstByKind(prose);
  for (const attribute of rule.attributes) {
    if (attribute.role !== "clause") continue;
    for (const tag of quantitiesInTag(attribute)) {
      const rivals = rivalsOf.get(tag.kind);
      if (!rivals || isInProse(tag)) continue;
      const related = rivals.map(({ words, place }) => ({ message: `the text says \`${words}\``, place }));
      yield contradictingQuantity.at(tag.place, { words: tag.words, id: rule.id }, related);
    }
  }
}

const disagreementsIn = lasting((rule: Rule, texts: ReadonlyMap<string, string>): readonly Problem[] => [...disagreementsOf(rule, texts)]);

export function* tagsAgreeWithProse(model: Model): Generator<Problem> {
  const texts = textsOf(model.sources);
  for (const rule of model.rules) yield* disagreementsIn(rule, texts);
}
