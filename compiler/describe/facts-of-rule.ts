/** Which declared facts a rule reads, by name and in the order of its tags. */
import { readsOfDemand, readsOfTest, readsOfValue } from "../model/fact-reads.js";
import type { Model, Rule } from "../model/model.js";

/** The names, each once. */
export function factsOfRule({ conditions, clauses, permissions, values }: Rule, { factByKey }: Model): string[] {
  const reads = [
    ...[...conditions, ...permissions].flatMap(({ test }) => readsOfTest(test)),
    ...clauses.flatMap(({ demand, scope }) => [...readsOfDemand(demand), ...readsOfTest(scope)]),
    ...values.flatMap(({ value, scope }) => [...readsOfValue(value), ...readsOfTest(scope)]),
  ];
  return [...new Set(reads.flatMap((read) => (read.kind === "fact" ? [factByKey.get(read.fact.key)?.name ?? read.fact.name] : [])))];
}
