/** Finishes the facts: their own values, the rules that define them, and no circles. */
import type { Problem } from "../../grammar/index.js";
import { isDerived, type Definition, type Fact } from "../model/fact.js";
import { factsInDemand, factsInTest, factsInValue } from "../model/fact-reads.js";
import { lasting } from "../model/lasting.js";
import { isSameList } from "../model/lists.js";
import type { Part, Rule } from "../model/model.js";
import type { FactDraft, FactTable } from "./facts.js";
import { factCircle, unusedFact } from "./problems/facts.js";
import { hasDoubts } from "./doubts.js";
import { bindFactValue } from "./values.js";

const questions = (draft: FactDraft): string => draft.question ?? (draft.type.kind === "boolean" ? `Does this hold: ${draft.name}?` : `What is the ${draft.name}?`);

/** The definitions in a part, each with the key of its fact. */
const definitionsIn = lasting((part: Part): readonly (readonly [string, Definition])[] =>
  part.flatMap(({ id, values }) => values.map(({ fact, value, scope }) => [fact, { rule: id, value, scope }] as const)),
);

function definitionsOf(parts: readonly Part[]): Map<string, Definition[]> {
  const found = new Map<string, Definition[]>();
  for (const part of parts) {
    for (const [fact, definition] of definitionsIn(part)) {
      const known = found.get(fact);
      if (known) known.push(definition);
      else found.set(fact, [definition]);
    }
  }
  return found;
}

/** The rules by which it is decided whether a rule stands: itself, what carves out of it, what overrides it, and what these depend on. */
function standingOf(rule: Rule, byId: ReadonlyMap<string, Rule>): ReadonlySet<Rule> {
  const seen = new Set([rule]);
  for (const one of seen) {
    for (const id of [...one.bases, ...one.exceptions, ...one.overriddenBy]) {
      const other = byId.get(id);
      if (other) seen.add(other);
    }
  }
  return seen;
}

/** What a derived fact is worked out from, which holds as long as these rules are the same. */
interface Needs {
  readonly rules: readonly Rule[];
  readonly facts: ReadonlySet<string>;
}

function needsOf({ value, definitions }: Fact, byId: ReadonlyMap<string, Rule>): Needs {
  const rules = new Set<Rule>();
  const facts = new Set(value ? factsInValue(value) : []);
  const add = (keys: Iterable<string>): void => {
    for (const key of keys) facts.add(key);
  };
  for (const { rule, value: given, scope } of definitions) {
    add(factsInValue(given));
    add(factsInTest(scope));
    const definer = byId.get(rule);
    for (const one of definer ? standingOf(definer, byId) : []) {
      rules.add(one);
      for (const { test } of one.conditions) add(factsInTest(test));
    }
  }
  return { rules: [...rules], facts };
}

const knownNeeds = new WeakMap<Fact, Needs>();

/** What each derived fact is worked out from. */
function dependencies(facts: readonly Fact[], byId: ReadonlyMap<string, Rule>): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const fact of facts) {
    if (!isDerived(fact)) continue;
    const known = knownNeeds.get(fact);
    const needs = known?.rules.every((rule) => byId.get(rule.id) === rule) ? known : needsOf(fact, byId);
    knownNeeds.set(fact, needs);
    found.set(fact.key, needs.facts);
  }
  return found;
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

/** The facts that some rule of a part reads. */
export const usedIn = lasting((part: Part): ReadonlySet<string> => new Set(part.flatMap((rule) => [...factsReadBy(rule)])));

function usedFacts(facts: readonly Fact[], parts: readonly Part[]): Set<string> {
  const used = new Set<string>();
  for (const { value } of facts) if (value) for (const key of factsInValue(value)) used.add(key);
  for (const part of parts) for (const key of usedIn(part)) used.add(key);
  return used;
}

/** Says of facts that nothing reads them. A derived fact is an answer, and nobody is asked for it. Where a name is misspelt, the fact that was meant would seem unused. */
function unusedAmong(facts: readonly Fact[], parts: readonly Part[]): Problem[] {
  const used = usedFacts(facts, parts);
  return facts.filter((fact) => !used.has(fact.key) && !isDerived(fact)).map(unused);
}

const unused = lasting(({ place, name }: Fact): Problem => unusedFact.at(place, { name }));

/** Facts made before, by their drafts. */
export type KnownFacts = WeakMap<FactDraft, Fact>;

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
export function completeFacts(table: FactTable, parts: readonly Part[], byId: ReadonlyMap<string, Rule>, known: KnownFacts, problems: Problem[], unread: Problem[]): Fact[] {
  const definitions = definitionsOf(parts);
  const facts = table.facts.map((draft) => factOf(draft, definitions.get(draft.key) ?? nothing, table, known, problems));
  if (!hasDoubts(problems)) unread.push(...unusedAmong(facts, parts));
  return withoutCircles(facts, byId, problems);
}
