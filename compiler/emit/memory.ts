/** Spares a watched project the modules whose inputs stayed: a rule module is made again only where something that it is printed from differs. */
import type { Condition } from "../model/expression.js";
import { isDerived } from "../model/fact.js";
import { factKeysOf } from "../model/facts-reachable.js";
import type { Model } from "../model/model.js";
import { moduleOf } from "../model/names.js";
import { askers } from "../print/shape.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact } from "./module.js";
import type { RuleModule, SharedConditions } from "./rule-module.js";

/** A module made before, from what, and what it needs from the output folder. */
interface Remembered {
  readonly key: string;
  readonly artifacts: readonly Artifact[];
  readonly imported: readonly "holidays"[];
}

/** What was emitted the last time, by the path of what was made; starts empty, and is filled and read by `emit` alone. */
export type EmitMemory = Map<string, Remembered>;

/** Gives what was made from the same key, or makes it. */
export function remembered(path: string, key: () => string, context: EmitContext, make: () => readonly Artifact[]): readonly Artifact[] {
  const { memory } = context.options;
  if (!memory) return make();
  const wanted = key();
  const known = memory.get(path);
  if (known?.key === wanted) {
    for (const name of known.imported) context.imported.add(name);
    return known.artifacts;
  }
  const before = new Set(context.imported);
  context.imported.clear();
  const artifacts = make();
  memory.set(path, { key: wanted, artifacts, imported: [...context.imported] });
  for (const name of before) context.imported.add(name);
  return artifacts;
}

/** All that a module of rules is printed from. Rules are plain data; what they refer to by identity or by id is spelled out beside them. */
export function moduleKey(part: RuleModule, shared: SharedConditions, { model, options }: EmitContext): string {
  const numbers = new Map<Condition, number>();
  const numberOf = (condition: Condition): number => {
    const number = numbers.get(condition) ?? numbers.size;
    numbers.set(condition, number);
    return number;
  };
  const beside = part.rules.map((rule) => ({
    conditions: rule.conditions.map((condition) => [numberOf(condition), shared.get(condition) ?? null]),
    related: [...rule.bases, ...rule.exceptions, ...rule.overriddenBy].map((id) => {
      const target = model.ruleById.get(id);
      return target ? [id, moduleOf(target.jurisdiction, target.section)] : [id];
    }),
    keys: factKeysOf(rule, model),
  }));
  const files = new Set(part.rules.flatMap(({ place, conditions }) => [place.file, ...conditions.flatMap(({ attributes }) => attributes.map((attribute) => attribute.place.file))]));
  // Lines and columns are worked out from offsets by the ends of lines before them.
  const lines = model.sources.flatMap(({ name, document }) => (files.has(name) ? [name, lineEnds(document)] : []));
  return JSON.stringify([options.version, options.runtime, part, beside, lines, derivedKeys(model)]);
}

/** All that what is said of facts is printed from. */
export const factsKey = (context: EmitContext): string =>
  JSON.stringify([context.header(allSources(context)), context.options.runtime, context.model.facts, [...askers(context.model)], context.model.audiences]);

/** All that the list of rules is printed from: who they are, in their order and by jurisdiction. */
export const rulesKey = (context: EmitContext): string => {
  const { model: { rules, jurisdictions }, options } = context;
  return JSON.stringify([context.header(allSources(context)), options.runtime, jurisdictions.map(({ id }) => id), rules.map(({ id, jurisdiction }) => [id, jurisdiction])]);
};

const knownDerived = new WeakMap<Model, string>();

/** The keys of all derived facts. */
function derivedKeys(model: Model): string {
  const known = knownDerived.get(model) ?? model.facts.filter(isDerived).map(({ key }) => key).join();
  knownDerived.set(model, known);
  return known;
}

const knownEnds = new WeakMap<object, string>();

/** Where the lines of a document end. */
function lineEnds(document: { readonly text: string }): string {
  const known = knownEnds.get(document);
  if (known !== undefined) return known;
  const ends = [...document.text.matchAll(/\r\n?|\n/g)].map(({ index }) => index).join();
  knownEnds.set(document, ends);
  return ends;
}
