/** What the conflict pass over one body of policy hands on to the next: it holds as long as facts mean the same, and rules are known by their identity. */
import { vocabularyOf, type Source, type Vocabulary } from "../decide/vocabulary.js";
import { isDerived, type Fact } from "../model/fact.js";
import { lasting } from "../model/lasting.js";
import type { Model, Part, Rule } from "../model/model.js";
import type { Witness } from "./conflict.js";
import { nothingCompared, type Compared, type Finding, type RuleChanges } from "./find.js";
import { noTexts, type KnownTexts } from "./near-identical.js";
import type { KnownEntry } from "./reconcile.js";

export interface Kept {
  readonly vocabulary: Vocabulary;
  /** Those that the vocabulary looks up, brought up to date each time. */
  readonly rules: Map<string, Rule>;
  readonly facts: Map<string, Fact>;
  /** What facts are worked out from, and by which rules. */
  readonly meaning: readonly string[];
  readonly compared: Compared;
  readonly witnesses: WeakMap<Finding, Witness>;
  readonly entries: WeakMap<Finding, KnownEntry>;
  readonly texts: KnownTexts;
  parts: readonly Part[];
  /** What is new in these parts. */
  changes: RuleChanges;
  /** How often it has been taken up. */
  age: number;
}

/** Starts with nothing. */
export interface RelateMemory {
  kept: Kept | null;
}

/** What is learnt of conditions that are gone is dropped with everything else, once in so many edits. */
const OLDEST = 2000;

const withoutPlaces = (part: unknown): string => JSON.stringify(part, (key, value: unknown) => (key === "at" || key === "place" || key === "attribute" || key === "attributes" ? undefined : value));

const saidOfFact = lasting(({ key, declared, type, value, definitions, beats, hasValue }: Fact): string => withoutPlaces([key, declared, type, value, definitions, beats, hasValue]));

const saidOfRule = lasting(({ id, kind, jurisdiction, precedence, conditions, values, bases, exceptions, overriddenBy }: Rule): string =>
  withoutPlaces([id, kind, jurisdiction, precedence, conditions, values, bases, exceptions, overriddenBy]),
);

/** The facts, and the rules on which derived ones hang. */
function meaningOf({ facts, ruleById }: Model, holidays: readonly string[]): string[] {
  const rules = new Set<Rule>();
  const add = (id: string): void => {
    const rule = ruleById.get(id);
    if (rule) rules.add(rule);
  };
  for (const fact of facts) if (isDerived(fact)) for (const { rule } of fact.definitions) add(rule);
  for (const { bases, exceptions, overriddenBy } of rules) for (const id of [...bases, ...exceptions, ...overriddenBy]) add(id);
  return [holidays.join(), ...facts.map((fact) => saidOfFact(fact)), ...[...rules].map((rule) => saidOfRule(rule))];
}

function bringUpToDate<Value>(known: Map<string, Value>, now: ReadonlyMap<string, Value>): void {
  for (const key of known.keys()) if (!now.has(key)) known.delete(key);
  for (const [key, value] of now) known.set(key, value);
}

/** The rules that stand in the one list of parts and not in the other. */
function changesBetween(before: readonly Part[], after: readonly Part[]): RuleChanges {
  const others = (some: readonly Part[], than: readonly Part[]): Rule[] => {
    const known = new Set(than);
    return some.filter((part) => !known.has(part)).flat();
  };
  const [old, now] = [new Set(others(before, after)), new Set(others(after, before))];
  return { gone: new Set([...old].filter((rule) => !now.has(rule))), come: new Set([...now].filter((rule) => !old.has(rule))) };
}

/** Inputs that nobody asks for any more must not be told to the rules. */
function forgetInputs({ vocabulary }: Kept, { ruleById, sections, jurisdictions }: Model): void {
  const others = new Map([...sections, ...jurisdictions].map(({ id, inputs }) => [id as string, inputs]));
  const isGone = (source: Source): boolean => {
    if (source.kind !== "input") return false;
    const { owner, name, type } = source.input;
    const inputs = ruleById.get(owner)?.inputs ?? others.get(owner) ?? [];
    return !inputs.some((input) => input.name === name && input.type === type);
  };
  vocabulary.forget(isGone);
}

/** What is known of this body: what was kept, where facts mean what they meant, or nothing yet. */
export function keptFor(model: Model, holidays: readonly string[], memory: RelateMemory): Kept {
  const meaning = meaningOf(model, holidays);
  const { kept } = memory;
  if (kept && kept.age < OLDEST && kept.meaning.length === meaning.length && kept.meaning.every((text, index) => text === meaning[index])) {
    kept.age++;
    kept.changes = changesBetween(kept.parts, model.parts);
    kept.parts = model.parts;
    for (const { id } of [...kept.changes.gone, ...kept.changes.come]) {
      const rule = model.ruleById.get(id);
      if (rule) kept.rules.set(id, rule);
      else kept.rules.delete(id);
    }
    bringUpToDate(kept.facts, model.factByKey);
    forgetInputs(kept, model);
    return kept;
  }
  const [rules, facts] = [new Map<string, Rule>(model.ruleById), new Map(model.factByKey)];
  const vocabulary = vocabularyOf({ factByKey: facts, ruleById: rules }, holidays);
  const fresh: Kept = { vocabulary, rules, facts, meaning, compared: nothingCompared(), witnesses: new WeakMap(), entries: new WeakMap(), texts: noTexts(), age: 0, parts: model.parts, changes: changesBetween([], model.parts) };
  memory.kept = fresh;
  return fresh;
}
