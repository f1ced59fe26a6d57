/** Finishes the facts: their own values, the rules that define them, and no circles. */
import type { Problem } from "../../grammar/index.js";
import type { Test } from "../model/expression.js";
import { isDerived, type Definition, type Fact } from "../model/fact.js";
import { factsInDemand, factsInTest, factsInValue } from "../model/fact-reads.js";
import { lasting } from "../model/lasting.js";
import type { Rule } from "../model/model.js";
import type { FactDraft, FactTable } from "./facts.js";
import { factCircle, unusedFact } from "./problems/facts.js";
import { hasDoubts } from "./doubts.js";
import { bindFactValue } from "./values.js";

const questions = (draft: FactDraft): string => draft.question ?? (draft.type.kind === "boolean" ? `Does this hold: ${draft.name}?` : `What is the ${draft.name}?`);

function definitionsOf(rules: readonly Rule[]): Map<string, Definition[]> {
  const found = new Map<string, Definition[]>();
  for (const rule of rules) {
    for (const { fact, value, scope } of rule.values) found.set(fact, [...(found.get(fact) ?? []), { rule: rule.id, value, scope }]);
  }
  return found;
}

/** The facts that decide whether a rule stands: those of its own conditions and of what carves out of it or overrides it. */
function factsOfStanding(rule: Rule, byId: ReadonlyMap<string, Rule>): Set<string> {
  const seen = new Set([rule]);
  const facts = new Set<string>();
  for (const one of seen) {
    for (const { test } of one.conditions) for (const key of factsInTest(test)) facts.add(key);
    for (const id of [...one.bases, ...one.exceptions, ...one.overriddenBy]) {
      const other = byId.get(id);
      if (other) seen.add(other);
    }
  }
  return facts;
}

/** What each derived fact is worked out from. */
function dependencies(facts: readonly Fact[], byId: ReadonlyMap<string, Rule>): Map<string, Set<string>> {
  return new Map(
    facts.filter(isDerived).map(({ key, value, definitions }) => {
      const needs = new Set(value ? factsInValue(value) : []);
      for (const { rule, value: given, scope } of definitions) {
        const definer = byId.get(rule);
        const tests: readonly Test[] = [scope];
        for (const other of [...factsInValue(given), ...tests.flatMap((test) => [...factsInTest(test)]), ...(definer ? factsOfStanding(definer, byId) : [])]) needs.add(other);
      }
      return [key, needs];
    }),
  );
}

/** A path from a fact back to itself; `null` where there is none. Breadth-first, so the shortest. */
function circleFrom(key: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const paths: string[][] = [[key]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const next of needs.get(path.at(-1) ?? "") ?? []) {
      if (next === key) return [...path, key];
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return null;
}

/** Reports each circle once, at its first fact, and takes that fact's values away, so that what remains is sound. */
function withoutCircles(facts: readonly Fact[], byId: ReadonlyMap<string, Rule>, problems: Problem[]): Fact[] {
  const needs = dependencies(facts, byId);
  const cut = new Set<string>();
  for (const { key, place } of facts) {
    const path = needs.has(key) ? circleFrom(key, needs) : null;
    if (!path) continue;
    problems.push(factCircle.at(place, { path: path.map((other) => facts.find((fact) => fact.key === other)?.name ?? other) }));
    cut.add(key);
    needs.set(key, new Set());
  }
  return cut.size === 0 ? [...facts] : facts.map((fact) => (cut.has(fact.key) ? { ...fact, value: null, definitions: [] } : fact));
}

/** The facts that a rule's conditions, clauses and values read. */
export const factsReadBy = lasting(({ conditions, clauses, permissions, values }: Rule): ReadonlySet<string> => {
  const found = new Set<string>();
  const add = (keys: Iterable<string>): void => {
    for (const key of keys) found.add(key);
  };
  for (const { test } of conditions) add(factsInTest(test));
  for (const { test } of permissions) add(factsInTest(test));
  for (const { scope, demand } of clauses) {
    add(factsInTest(scope));
    add(factsInDemand(demand));
  }
  for (const { scope, value } of values) {
    add(factsInTest(scope));
    add(factsInValue(value));
  }
  return found.size === 0 ? NONE : found;
});

const NONE: ReadonlySet<string> = new Set();

function usedFacts(facts: readonly Fact[], rules: readonly Rule[]): Set<string> {
  const used = new Set<string>();
  for (const { value } of facts) if (value) for (const key of factsInValue(value)) used.add(key);
  for (const rule of rules) for (const key of factsReadBy(rule)) used.add(key);
  return used;
}

/** Says of facts that nothing reads them. A derived fact is an answer, and nobody is asked for it. Where a name is misspelt, the fact that was meant would seem unused. */
function unusedAmong(facts: readonly Fact[], rules: readonly Rule[]): Problem[] {
  const used = usedFacts(facts, rules);
  return facts.filter((fact) => !used.has(fact.key) && !isDerived(fact)).map(unused);
}

const unused = lasting(({ place, name }: Fact): Problem => unusedFact.at(place, { name }));

/** Facts made before, by their drafts. */
export type KnownFacts = WeakMap<FactDraft, Fact>;

const isSameList = <Item>(a: readonly Item[], b: readonly Item[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);

/** The fact of a draft; one that was made before is kept where the same rules define it in the same way. */
function factOf(draft: FactDraft, definitions: readonly Definition[], table: FactTable, known: KnownFacts, problems: Problem[]): Fact {
  const before = known.get(draft);
  if (before && isSameList(before.definitions.map(({ value }) => value), definitions.map(({ value }) => value))) return before;
  const { name, key, declared, type, description, place } = draft;
  const value = before ? before.value : bindFactValue(draft, table, problems);
  const fact: Fact = { name, key, declared, type, description, question: questions(draft), place, value, definitions, beats: [], hasValue: draft.values.length > 0 };
  known.set(draft, fact);
  return fact;
}

const nothing: readonly Definition[] = [];

/** The facts of the Model, in the order of the sources. Those that are known keep their identity, and what was wrong with their values is not said again. `unread` takes what is said of facts that nothing reads. */
export function completeFacts(table: FactTable, rules: readonly Rule[], byId: ReadonlyMap<string, Rule>, known: KnownFacts, problems: Problem[], unread: Problem[]): Fact[] {
  const definitions = definitionsOf(rules);
  const facts = table.facts.map((draft) => factOf(draft, definitions.get(draft.key) ?? nothing, table, known, problems));
  if (!hasDoubts(problems)) unread.push(...unusedAmong(facts, rules));
  return withoutCircles(facts, byId, problems);
}
