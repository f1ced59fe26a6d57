/** `stricter` and `overlaps`: whether what satisfies one rule may violate the other, one way or both ways. */
import type { Boxes } from "../../decide/box.js";
import { search, within, type FoundCase, type Searched } from "../../decide/search.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import { satisfiedOn, violatedOn, type Side } from "../side.js";

/** A case in which the first is satisfied and the second violated. */
export const comesApart = (satisfied: Side, violated: Side, shared: Boxes, behaviours: ReadonlySet<string>, vocabulary: Vocabulary): Searched =>
  search(within(shared, [satisfiedOn(satisfied), violatedOn(violated)], vocabulary), { shown: behaviours }, vocabulary);

export type Apart =
  | { readonly relation: "stricter"; readonly stricter: Side; readonly other: Side; readonly case: FoundCase }
  | { readonly relation: "overlaps"; readonly satisfied: Side; readonly violated: Side; readonly case: FoundCase }
  | { readonly relation: "never" }
  | { readonly relation: "undecided"; readonly reason: string };

/** Whether two sides come apart one way, both ways or never. */
export function apart(a: Side, b: Side, shared: Boxes, behaviours: ReadonlySet<string>, vocabulary: Vocabulary): Apart {
  const [forth, back] = [comesApart(a, b, shared, behaviours, vocabulary), comesApart(b, a, shared, behaviours, vocabulary)];
  for (const found of [forth, back]) if (found.kind === "undecided") return { relation: "undecided", reason: found.reason };
  if (forth.kind === "found" && back.kind === "found") return { relation: "overlaps", satisfied: a, violated: b, case: forth.case };
  if (forth.kind === "found") return { relation: "stricter", stricter: b, other: a, case: forth.case };
  return back.kind === "found" ? { relation: "stricter", stricter: a, other: b, case: back.case } : { relation: "never" };
}
