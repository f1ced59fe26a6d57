/** Collects the audiences that rules test. */
import type { Test } from "../model/expression.js";
import type { Rule } from "../model/model.js";

function collect(test: Test, found: Set<string>): void {
  if (test.kind === "member") found.add(test.audience);
  else if (test.kind === "all" || test.kind === "any") for (const part of test.tests) collect(part, found);
}

/** Every audience that some rule names, sorted. */
export function audiencesOf(rules: readonly Rule[]): string[] {
  const found = new Set<string>();
  for (const { conditions, clauses, permissions } of rules) {
    for (const { test } of conditions) collect(test, found);
    for (const { scope } of clauses) collect(scope, found);
    for (const { test } of permissions) collect(test, found);
  }
  return [...found].sort();
}
