/** Finishes the facts: their own values, the rules that define them, and no circles. */
import type { Problem } from "../../grammar/index.js";
import type { Test, Value } from "../model/expression.js";
import type { Definition, Fact } from "../model/fact.js";
import { factsInDemand, factsInTest, factsInValue } from "../model/fact-reads.js";
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
    facts.map(({ key, value, definitions }) => {
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
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const cut = new Set<string>();
  for (const { key, place } of facts) {
    const path = circleFrom(key, needs);
    if (!path) continue;
    problems.push(factCircle.at(place, { path: path.map((other) => byKey.get(other)?.name ?? other) }));
    cut.add(key);
    needs.set(key, new Set());
  }
  return facts.map((fact) => (cut.has(fact.key) ? { ...fact, value: null, definitions: [] } : fact));
}

function usedFacts(facts: readonly Fact[], rules: readonly Rule[]): Set<string> {
  const tests = rules.flatMap(({ conditions, clauses, permissions, values }) => [
    ...conditions.map(({ test }) => test), ...clauses.map(({ scope }) => scope), ...permissions.map(({ test }) => test), ...values.map(({ scope }) => scope),
  ]);
  const values: Value[] = [...facts.flatMap(({ value }) => value ?? []), ...rules.flatMap((rule) => rule.values.map(({ value }) => value))];
  const demands = rules.flatMap(({ clauses }) => clauses.map(({ demand }) => demand));
  return new Set([...tests.flatMap((test) => [...factsInTest(test)]), ...values.flatMap((value) => [...factsInValue(value)]), ...demands.flatMap((demand) => [...factsInDemand(demand)])]);
}

/** The facts of the Model, in the order of the sources. */
export function completeFacts(table: FactTable, rules: readonly Rule[], byId: ReadonlyMap<string, Rule>, problems: Problem[]): Fact[] {
  const definitions = definitionsOf(rules);
  const facts = table.facts.map((draft): Fact => {
    const { name, key, declared, type, description, place } = draft;
    return { name, key, declared, type, description, question: questions(draft), place, value: bindFactValue(draft, table, problems), definitions: definitions.get(key) ?? [], beats: [], hasValue: draft.values.length > 0 };
  });
  const used = usedFacts(facts, rules);
  // A derived fact is an answer, and nobody is asked for it. Where a name is misspelt, the fact that was meant would seem unused.
  if (!hasDoubts(problems)) for (const { key, name, place, definitions: own, hasValue } of facts) if (!used.has(key) && own.length === 0 && !hasValue) problems.push(unusedFact.at(place, { name }));
  return withoutCircles(facts, byId, problems);
}
