/** The edges between rules and facts, and between facts: what is read, and what is worked out. */
import type { Place } from "../../grammar/index.js";
import { readsOfDemand, readsOfTest, readsOfValue, type TreeRead } from "../model/fact-reads.js";
import type { Fact } from "../model/fact.js";
import { lasting } from "../model/lasting.js";
import type { Model, Rule } from "../model/model.js";
import type { GraphEdge, Locate } from "./graph.js";

/**
 * The node of a fact. A key holds small letters and the local name of a rule does not, so that no rule of a jurisdiction FACT has the same id;
 * a key of digits alone, which holds none, is told apart by a sign that neither may hold.
 */
export const factId = (key: string): string => (/^\d+$/.test(key) ? `FACT:_${key}` : `FACT:${key}`);

/** Something that is read, and the tag that reads it. */
type Tagged = readonly [read: TreeRead, tag: Place];

const tagged = (reads: readonly TreeRead[], tag: Place): Tagged[] => reads.map((read) => [read, tag]);

function readsOfRule({ place, conditions, clauses, permissions, values }: Rule): Tagged[] {
  return [
    ...conditions.flatMap(({ test, attributes: [attribute] }) => tagged(readsOfTest(test), attribute?.place ?? place)),
    ...clauses.flatMap(({ scope, demand, attribute }) => tagged([...readsOfTest(scope), ...readsOfDemand(demand)], attribute?.place ?? place)),
    ...permissions.flatMap(({ test, attribute }) => tagged(readsOfTest(test), attribute.place)),
    ...values.flatMap(({ scope, value, attribute }) => tagged([...readsOfTest(scope), ...readsOfValue(value)], attribute.place)),
  ];
}

/** One edge for each fact, at the place where it is named first. */
function edges(from: string, kind: "uses" | "defines", facts: readonly (readonly [key: string, at: Place])[], { factByKey }: Model, locate: Locate): GraphEdge[] {
  const first = new Map<string, Place>();
  for (const [key, at] of facts) if (factByKey.has(key) && !first.has(key)) first.set(key, at);
  return [...first].map(([key, { file, start }]) => ({ from, to: factId(key), kind, declared: true, file, line: locate(file, start).line }));
}

const factsOf = (reads: readonly Tagged[]): (readonly [string, Place])[] =>
  reads.flatMap(([read, tag]) => (read.kind === "fact" ? [[read.fact.key, read.at ?? tag] as const] : []));

/** The facts that a rule reads, inherited conditions included, and those that it gives a value. */
export function factEdges(rule: Rule, model: Model, locate: Locate): GraphEdge[] {
  return [
    ...edges(rule.id, "uses", factsOf(readsOfRule(rule)), model, locate),
    ...edges(rule.id, "defines", rule.values.map(({ fact, attribute }) => [fact, attribute.place] as const), model, locate),
  ];
}

const usedBy = lasting(({ key, value, place }: Fact, model: Model, locate: Locate): readonly GraphEdge[] =>
  value ? edges(factId(key), "uses", factsOf(tagged(readsOfValue(value), place)), model, locate) : [],
);

/** The facts that facts are worked out from by their own VALUE. */
export const factsUsedBy = (model: Model, locate: Locate): GraphEdge[] => model.facts.filter(({ value }) => value).flatMap((fact) => usedBy(fact, model, locate));
