/** Puts conditions together without leaving needless layers. */
import type { Test } from "../model/expression.js";

/** What nothing stands in the way of: one test serves all that are so. */
export const ALWAYS: Test = { kind: "always" };

/** True where all tests are; no test at all is always true. */
export function allOf(tests: readonly Test[]): Test {
  const needed = tests.filter((test) => test.kind !== "always");
  const [only] = needed;
  if (!only) return ALWAYS;
  return needed.length === 1 ? only : { kind: "all", tests: needed };
}

/** True where any test is. */
export function anyOf(tests: readonly [Test, ...Test[]]): Test {
  if (tests.some((test) => test.kind === "always")) return ALWAYS;
  return tests.length === 1 ? tests[0] : { kind: "any", tests };
}
