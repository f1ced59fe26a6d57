/** Gives a new identity to every rule whose standing or facts depend on what changed: what is remembered of a rule holds as long as it is the same object. */
import { isDerived, type Fact } from "../model/fact.js";
import { factsInTest, factsInValue } from "../model/fact-reads.js";
import { factsReadBy, usedIn } from "./complete-facts.js";
import type { Rule } from "../model/model.js";

interface Whole {
  /** By file. */
  readonly rules: Map<string, readonly Rule[]>;
  readonly ruleById: Map<string, Rule>;
  readonly factByKey: ReadonlyMap<string, Fact>;
}

/** The rules whose standing depends on a rule, and on which its own does: those are the same edges, read both ways. */
const neighbours = ({ bases, exceptions, overriddenBy, references }: Rule): readonly string[] => [
  ...bases, ...exceptions, ...overriddenBy, ...references.filter(({ relation, denotes }) => relation === "overrides" && denotes === "rule").map(({ target }) => target),
];

/** The derived facts that are worked out from these, or by these rules, in turn. */
function derivedFrom(facts: readonly Fact[], rules: ReadonlySet<string>, all: Iterable<Fact>): ReadonlySet<string> {
  const found = new Set(facts.filter(isDerived).map(({ key }) => key));
  const derived = [...all].filter(isDerived);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const { key, value, definitions } of derived) {
      if (found.has(key)) continue;
      const reads = [...(value ? factsInValue(value) : []), ...definitions.flatMap(({ value: given, scope }) => [...factsInValue(given), ...factsInTest(scope)])];
      if (definitions.some(({ rule }) => rules.has(rule)) || reads.some((read) => found.has(read))) found.add(key);
    }
  }
  return found;
}

function hasAny(some: ReadonlySet<string>, facts: ReadonlySet<string>): boolean {
  for (const key of some) if (facts.has(key)) return true;
  return false;
}

/** The rules by file, with copies of those that depend on changed rules or facts; `ruleById` is brought up to date. */
export function setAside(changed: readonly Rule[], facts: readonly Fact[], { rules, ruleById, factByKey }: Whole): ReadonlyMap<string, readonly Rule[]> {
  const touched = new Set<string>(changed.map(({ id }) => id));
  const follow = (): void => {
    for (const id of touched) for (const other of neighboursOf(ruleById.get(id))) touched.add(other);
  };
  follow();
  for (let size = -1; size !== touched.size; ) {
    size = touched.size;
    const derived = derivedFrom(facts, touched, factByKey.values());
    if (derived.size === 0) break;
    for (const part of rules.values()) {
      if (!hasAny(usedIn(part), derived)) continue;
      for (const rule of part) if (!touched.has(rule.id) && hasAny(factsReadBy(rule), derived)) touched.add(rule.id);
    }
    follow();
  }
  for (const { id } of changed) touched.delete(id);
  const copies = new Map<Rule, Rule>();
  for (const id of touched) {
    const rule = ruleById.get(id);
    if (!rule) continue;
    const copy = { ...rule };
    copies.set(rule, copy);
    ruleById.set(id, copy);
  }
  const files = new Set([...copies.keys()].map(({ place }) => place.file));
  for (const file of files) rules.set(file, (rules.get(file) ?? []).map((rule) => copies.get(rule) ?? rule));
  return rules;
}

const neighboursOf = (rule: Rule | undefined): readonly string[] => (rule ? neighbours(rule) : []);
