/** Finds which clause each EVENT, ACTION and MEASURE belongs to: the one directly above, or all where it stands before the first. */
import type { Problem } from "../../grammar/index.js";
import type { Attribute } from "../model/model.js";
import { looseBinding, undeclaredBinding } from "./problems/tags.js";

/** What the bindings of one owner say about its clauses. */
export interface Bindings {
  actionIsToday(clause: Attribute): boolean;
}

/** Reads the bindings among an owner's tags. The only name known to them is `today`, for the action. */
export function bindingsOf(attributes: readonly Attribute[], problems: Problem[]): Bindings {
  const judgedToday = new Set<Attribute | null>();
  const bound = new Set<Attribute>();
  const hasClause = attributes.some(({ role }) => role === "clause");
  let above: Attribute | null = null;
  let clauseSeen = false;
  for (const attribute of attributes) {
    const { meaning } = attribute;
    if (attribute.role === "clause") {
      above = attribute;
      clauseSeen = true;
    } else if (meaning.kind !== "binding") {
      above = null;
    } else if (!hasClause || (clauseSeen && !above)) {
      problems.push(looseBinding.at(attribute.place, { tag: attribute.tag }));
    } else if (meaning.role === "action" && attribute.value.toLowerCase() === "today") {
      judgedToday.add(above);
      if (above) bound.add(above);
    } else {
      const place = attribute.value === "" ? attribute.place : attribute.valuePlace;
      problems.push(undeclaredBinding.at(place, { tag: attribute.tag, name: attribute.value }));
    }
  }
  return { actionIsToday: (clause) => judgedToday.has(clause) || (judgedToday.has(null) && !bound.has(clause)) };
}
