/** `restates`: the same applicability, and clauses that never come apart. */
import { allOf } from "../../bind/tests.js";
import { implies } from "../../decide/implies.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import { availableOf, scopeOf, type Side } from "../side.js";

/** Whether two sides apply to the very same cases; what cannot be decided counts as not. */
export function applyAlike(a: Side, b: Side, vocabulary: Vocabulary): boolean {
  const [first, second] = [a, b].map((side) => allOf([availableOf(side.rule, vocabulary).test, scopeOf(side)]));
  return first !== undefined && second !== undefined && implies(first, second, vocabulary) && implies(second, first, vocabulary);
}
