/** Which facts a rule reads, its exceptions, overriders and bases included, since judging it takes them along. */
import type { Test } from "../model/expression.js";
import type { Model, Rule } from "../model/model.js";
import { readsOfTest } from "../print/reads.js";

function keysOfTests(tests: readonly Test[]): string[] {
  return tests.flatMap(readsOfTest).map((read) => (read === "audience" ? read : read.owner));
}

/** The keys of the facts that one rule reads by itself. */
function ownKeys({ id, conditions, clauses, permissions, inputs }: Rule): string[] {
  const tests = [...conditions, ...permissions].map(({ test }) => test);
  return [...keysOfTests([...tests, ...clauses.map(({ scope }) => scope)]), ...(inputs.length > 0 ? [id] : [])];
}

/** The keys of the facts that judging a rule may read, sorted, the audience first. */
export function factKeysOf(rule: Rule, { ruleById }: Model): string[] {
  const seen = new Set<Rule>([rule]);
  for (const { bases, exceptions, overriddenBy } of seen) {
    for (const id of [...bases, ...exceptions, ...overriddenBy]) {
      const other = ruleById.get(id);
      if (other) seen.add(other);
    }
  }
  const keys = new Set([...seen].flatMap(ownKeys));
  const audience = keys.delete("audience") ? ["audience"] : [];
  return [...audience, ...[...keys].sort()];
}
