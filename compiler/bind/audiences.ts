/** Collects the audiences that rules and facts test. */
import type { Test, Value } from "../model/expression.js";
import type { Fact } from "../model/fact.js";
import { lasting } from "../model/lasting.js";
import type { Part, Rule } from "../model/model.js";

function inValue(value: Value, found: Set<string>): void {
  if (value.kind === "truth") inTest(value.test, found);
  if ("left" in value) {
    inValue(value.left, found);
    inValue(value.right, found);
  }
}

function inTest(test: Test, found: Set<string>): void {
  if (test.kind === "member") found.add(test.audience);
  else if (test.kind === "all" || test.kind === "any") for (const part of test.tests) inTest(part, found);
  else if (test.kind === "not") inTest(test.test, found);
  else if (test.kind === "compare") {
    inValue(test.left, found);
    inValue(test.right, found);
  }
}

function inRule({ conditions, clauses, permissions, values }: Rule, found: Set<string>): void {
  for (const { test } of [...conditions, ...permissions]) inTest(test, found);
  for (const { scope, demand } of clauses) {
    inTest(scope, found);
    if (demand.kind === "condition") inTest(demand.test, found);
  }
  for (const { scope, value } of values) {
    inTest(scope, found);
    inValue(value, found);
  }
}

const inPart = lasting((part: Part): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const rule of part) inRule(rule, found);
  return found;
});

/** Every audience that is tested for membership, sorted. */
export function audiencesOf(parts: readonly Part[], facts: readonly Fact[]): string[] {
  const found = new Set<string>();
  for (const part of parts) for (const audience of inPart(part)) found.add(audience);
  for (const { value } of facts) if (value) inValue(value, found);
  return [...found].sort();
}
