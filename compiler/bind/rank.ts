/** The precedence that stands on one thing. */
import type { Problem } from "../../grammar/index.js";
import type { Attribute, Rank } from "../model/model.js";
import { malformedPrecedence, otherPrecedence } from "./problems/tags.js";

/** The first precedence among the tags of `owner`, with a problem for each malformed or different one; `null` without any. */
export function rankOf(attributes: readonly Attribute[], owner: string, problems: Problem[]): { readonly rank: Rank; readonly attribute: Attribute } | null {
  let first: { readonly rank: Rank; readonly attribute: Attribute } | null = null;
  for (const attribute of attributes) {
    const { meaning } = attribute;
    if (meaning.kind !== "precedence") continue;
    if (!meaning.precedence) {
      if (!attribute.line.broken) problems.push(malformedPrecedence.at(attribute.place, { value: attribute.value }));
      continue;
    }
    const { rank, label } = meaning.precedence;
    if (!first) first = { rank: { rank, label }, attribute };
    else if (first.rank.rank !== rank || first.rank.label !== label) {
      const related = [{ message: "the other one", place: first.attribute.place }];
      problems.push(otherPrecedence.at(attribute.place, { owner, other: first.attribute.value }, related));
    }
  }
  return first;
}
