/** Compares two rules on one subject: the strongest relation that can be proven, with the case that proves it. */
import type { FoundCase } from "../decide/search.js";
import type { Vocabulary } from "../decide/vocabulary.js";
import { TOO_MANY } from "../decide/search.js";
import type { FoundRelation } from "./conflict.js";
import { apart } from "./relations/comes-apart.js";
import { contradicts, contradictsValue } from "./relations/contradicts.js";
import { applyAlike } from "./relations/restates.js";
import { alongside, behavioursOf, sharedCases, type Side } from "./side.js";
import type { Value } from "../model/expression.js";

/** What comes of a comparison. `apart`: no case has both apply. `none`: they agree, or form a window. */
export type Comparison =
  | { readonly kind: "apart" | "none" }
  | { readonly kind: "undecided"; readonly reason: string }
  /** The case has the second side violated and the first satisfied; of `stricter` the first is the laxer one. Restating rules have none. */
  | { readonly kind: "related"; readonly relation: FoundRelation; readonly first: Side; readonly second: Side; readonly case: FoundCase | null };

const none: Comparison = { kind: "none" };

function compareValues(a: Side, b: Side, vocabulary: Vocabulary): Comparison {
  const shared = sharedCases(a, b, vocabulary);
  if (shared?.length === 0) return { kind: "apart" };
  for (const left of a.constraints) {
    for (const right of b.constraints) {
      const fact = vocabulary.facts.get(left.subjects[0]?.facts[0] ?? "");
      if (!left.value || !right.value || !fact) continue;
      const [first, second] = [{ ...a, constraints: [left] }, { ...b, constraints: [right] }];
      const cases = a.constraints.length + b.constraints.length === 2 ? shared : sharedCases(first, second, vocabulary);
      const found = contradictsValue(left.value, right.value, fact.type.kind, cases, vocabulary);
      if (found.kind === "undecided") return found;
      if (found.kind === "found") return { kind: "related", relation: "contradicts", first, second, case: found.case };
    }
  }
  const single = a.constraints.length === 1 && b.constraints.length === 1;
  return single && applyAlike(a, b, vocabulary) ? { kind: "related", relation: "restates", first: a, second: b, case: null } : none;
}

/** Compares the clauses of two rules on a subject whose values are the behaviour. */
export function compare(a: Side, b: Side, behaviour: readonly Value[], vocabulary: Vocabulary): Comparison {
  if (a.constraints[0]?.form === "value") return compareValues(a, b, vocabulary);
  const shared = sharedCases(a, b, vocabulary);
  if (!shared) return { kind: "undecided", reason: TOO_MANY };
  if (shared.length === 0) return { kind: "apart" };
  const behaviours = behavioursOf(behaviour, vocabulary);
  const contradiction = contradicts(a, b, shared, behaviours, vocabulary);
  if (contradiction.kind === "undecided") return contradiction;
  if (contradiction.kind === "found") return { kind: "related", relation: "contradicts", first: a, second: b, case: contradiction.case };
  const [left, right] = [alongside(a, b), alongside(b, a)];
  if (left.constraints.length === 0 || right.constraints.length === 0) return none;
  const cases = left.constraints.length === a.constraints.length && right.constraints.length === b.constraints.length ? shared : sharedCases(left, right, vocabulary);
  const found = apart(left, right, cases, behaviours, vocabulary);
  if (found.relation === "undecided") return { kind: "undecided", reason: found.reason };
  if (found.relation === "overlaps") return { kind: "related", relation: "overlaps", first: found.satisfied, second: found.violated, case: found.case };
  if (found.relation === "stricter") return { kind: "related", relation: "stricter", first: found.other, second: found.stricter, case: found.case };
  return applyAlike(left, right, vocabulary) ? { kind: "related", relation: "restates", first: a, second: b, case: null } : none;
}
