/** Compares the quantities of a rule's prose with those of its tags: two checks ask for what comes of it, and looking for quantities costs more than all else that they do. */
import type { Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Rule } from "../model/model.js";
import { contradictingQuantity, untaggedQuantity } from "./problems.js";
import { amongAmounts, quantitiesInProse, quantitiesInTag, type Mention } from "./quantities.js";

/** What is wrong with the quantities of one rule. */
export interface QuantityProblems {
  /** Quantities of tags where the prose names others of their kind. */
  readonly contradicting: readonly Problem[];
  /** Quantities of the prose that no tag carries. */
  readonly untagged: readonly Problem[];
}

const NOTHING: QuantityProblems = { contradicting: [], untagged: [] };

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

function contradictions({ id, attributes }: Rule, prose: readonly Mention[], tags: readonly (readonly Mention[])[]): readonly Problem[] {
  const isInProse = amongAmounts(prose);
  const rivalsOf = firstByKind(prose);
  const found: Problem[] = [];
  for (const [index, { role }] of attributes.entries()) {
    if (role !== "clause") continue;
    for (const tag of tags[index] ?? []) {
      const rivals = rivalsOf.get(tag.kind);
      if (!rivals || isInProse(tag)) continue;
      const related = rivals.map(({ words, place }) => ({ message: `the text says \`${words}\``, place }));
      found.push(contradictingQuantity.at(tag.place, { words: tag.words, id }, related));
    }
  }
  return found;
}

function untaggedAmong({ id }: Rule, prose: readonly Mention[], tags: readonly (readonly Mention[])[]): readonly Problem[] {
  const isTagged = amongAmounts(tags.flat());
  return prose.filter((quantity) => !isTagged(quantity)).map(({ place, words }) => untaggedQuantity.at(place, { words, id }));
}

/** What is wrong with the quantities of a rule whose texts are these; without any in its prose, nothing. */
export const quantityProblems = lasting((rule: Rule, texts: ReadonlyMap<string, string>): QuantityProblems => {
  const prose = quantitiesInProse(rule, texts);
  if (prose.length === 0) return NOTHING;
  const tags = rule.attributes.map(quantitiesInTag);
  const [contradicting, untagged] = [contradictions(rule, prose, tags), untaggedAmong(rule, prose, tags)];
  return contradicting.length === 0 && untagged.length === 0 ? NOTHING : { contradicting, untagged };
});
