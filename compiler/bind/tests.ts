/** Puts conditions together without leaving needless layers. */
import type { Test } from "../model/expression.js";

/** True where all tests are; no test at all is always true. */
export function allOf(tests: readonly Test[]): Test {
  const needed = tests.filter((test) => test.kind !== "always");
  const [only] = needed;
  if (!only) return { kind: "always" };
  return needed.length === 1 ? only : { kind: "all", tests: needed };
}

/** True where any test is. */
export function anyOf(tests: readonly [Test, ...Test[]]): Test {
  if (tests.some((test) => test.kind === "always")) return { kind: "always" };
  return tests.length === 1 ? tests[0] : { kind: "any", tests };
}
