/** Whether one condition holds wherever another does. */
import type { Test } from "../model/expression.js";
import { product } from "./box.js";
import { boxesOf } from "./boxes.js";
import { isFeasible } from "./feasible.js";
import type { Vocabulary } from "./vocabulary.js";

/** Whether a condition provably holds nowhere. */
export function isImpossible(test: Test, vocabulary: Vocabulary): boolean {
  const boxes = boxesOf(test, true, vocabulary);
  return boxes !== null && !boxes.some((box) => isFeasible(box, vocabulary));
}

const known = new WeakMap<Vocabulary, Map<Test, Map<Test, boolean>>>();

/**
 * Whether `strong` implies `weak`: no box of the one lies outside of the other. What no box describes counts as true or false on its own.
 * `false` where it cannot be decided.
 */
export function implies(strong: Test, weak: Test, vocabulary: Vocabulary): boolean {
  if (strong === weak) return true;
  const answers = known.get(vocabulary) ?? new Map<Test, Map<Test, boolean>>();
  known.set(vocabulary, answers);
  const ofStrong = answers.get(strong) ?? new Map<Test, boolean>();
  answers.set(strong, ofStrong);
  const answer = ofStrong.get(weak) ?? liesWithin(strong, weak, vocabulary);
  ofStrong.set(weak, answer);
  return answer;
}

function liesWithin(strong: Test, weak: Test, vocabulary: Vocabulary): boolean {
  const outside = product(boxesOf(strong, true, vocabulary), boxesOf(weak, false, vocabulary));
  return outside !== null && !outside.some((box) => isFeasible(box, vocabulary));
}
