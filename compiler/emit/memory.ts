/** Spares a watched project the modules whose inputs stayed: what is printed from the same objects, or from others that say the same, is not printed again. */
import type { Condition, Input } from "../model/expression.js";
import { isDerived, type Fact } from "../model/fact.js";
import { factKeysOf } from "../model/facts-reachable.js";
import { lasting } from "../model/lasting.js";
import { isSameList } from "../model/lists.js";
import type { Jurisdiction, Model, Part, Rule } from "../model/model.js";
import { moduleOf } from "../model/names.js";
import { once } from "../print/layout/printed.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact, Piece } from "./module.js";
import type { RuleModule, SharedConditions } from "./rule-module.js";

/** What something is printed from. */
export interface PrintedFrom {
  /** Texts, and parts of the Model, which are the same objects where nothing changed. */
  readonly inputs: readonly unknown[];
  /** The same spelled out, without the places that are not printed: asked for where some input is another object. `null` where that would be as long as what is printed. */
  readonly spelled: (() => readonly string[]) | null;
}

/** A module made before, from what, and what it needs from the output folder. */
interface Remembered {
  inputs: readonly unknown[];
  readonly spelled: readonly string[] | null;
  readonly artifacts: readonly Artifact[];
  readonly imported: readonly "holidays"[];
}

/** What was emitted the last time; starts empty, and is filled and read by `emit` alone. */
export interface EmitMemory {
  /** By the path of what was made. */
  readonly modules: Map<string, Remembered>;
  /** Files of pieces, by their paths. */
  readonly files: Map<string, Artifact>;
  /** Parts of long lists, by their names, with the records that they were made of. */
  readonly pieces: Map<string, { readonly records: readonly object[]; readonly piece: Piece }>;
}

/** Gives what was made from the same, or makes it. */
export function remembered(path: string, from: (context: EmitContext) => PrintedFrom, context: EmitContext, make: () => readonly Artifact[]): readonly Artifact[] {
  const { memory } = context.options;
  if (!memory) return make();
  const { inputs, spelled } = from(context);
  const known = memory.modules.get(path);
  const isUntouched = known !== undefined && isSameList(known.inputs, inputs);
  const wanted = isUntouched || !spelled ? null : spelled();
  if (known && (isUntouched || (wanted && known.spelled && isSameList(known.spelled, wanted)))) {
    known.inputs = inputs;
    for (const name of known.imported) context.imported.add(name);
    return known.artifacts;
  }
  const { made, imported } = noting(context, make);
  memory.modules.set(path, { inputs, spelled: wanted, artifacts: made, imported });
  return made;
}

/** Makes something, and tells what it turned out to need from the output folder. */
export function noting<Made>(context: EmitContext, make: () => Made): { readonly made: Made; readonly imported: readonly "holidays"[] } {
  const before = new Set(context.imported);
  context.imported.clear();
  const made = make();
  const imported = [...context.imported];
  for (const name of before) context.imported.add(name);
  return { made, imported };
}

type Fields = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Whether two records hold the same, in the same order. */
function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key, index) => key === others[index] && saysSame(a[key], b[key]));
}

/** Gives the file as it was made before, where all its pieces are as they were: what is known of a file is known by its identity. */
export function rememberedFile(file: Artifact, { memory }: EmitContext["options"]): Artifact {
  const { path, pieces = [] } = file;
  const known = memory?.files.get(path);
  const isAsBefore = known?.pieces?.length === pieces.length && known.pieces.every((piece, index) => piece === pieces[index] || piece.text === pieces[index]?.text);
  if (known && isAsBefore) return known;
  memory?.files.set(path, file);
  return file;
}

/** Gives the piece that was made of the same records, or makes it. */
export function rememberedPiece(name: string, records: readonly object[], { memory }: EmitContext["options"], make: () => string): Piece {
  const known = memory?.pieces.get(name);
  if (known?.records.length === records.length && records.every((record, index) => saysSame(record, known.records[index] ?? record))) return known.piece;
  const piece = { text: make() };
  memory?.pieces.set(name, { records, piece });
  return piece;
}

/** Keys of the Model under which stand offsets; `place` itself is cited, by line and column. */
const unprinted: ReadonlySet<string> = new Set(["at", "line", "prose", "extent", "valuePlace"]);

/** A part of the Model as text, with lines and columns for places. */
const spelledOut = (part: unknown, { locate }: EmitContext): string =>
  JSON.stringify(part, (key, value: unknown) => {
    if (unprinted.has(key)) return undefined;
    if (key !== "place") return value;
    const { file, start } = value as Rule["place"];
    const { line, column } = locate(file, start);
    return `${file}:${line}:${column}`;
  });

const spelledRule = lasting((rule: Rule, context: EmitContext): string => spelledOut(rule, context));

/** No place of a fact is printed. */
const spelledFact = lasting(({ place: _place, ...fact }: Fact, context: EmitContext): string => spelledOut(fact, context));

/** Whether rules get loops over columns, as a text to compare. */
const withColumns = ({ columns = false }: EmitContext["options"]): string => String(columns);

/** What a module of rules is printed from. Rules are plain data; what they refer to by identity or by id is spelled out beside them. */
export const ofRules = (part: RuleModule, shared: SharedConditions) => (context: EmitContext): PrintedFrom => {
  const { model, options } = context;
  const names = shared.size === 0 ? [] : part.rules.flatMap(({ conditions }) => conditions.map((condition) => shared.get(condition)));
  return {
    inputs: [options.version, options.runtime, withColumns(options), derivedKeys(model), ...names, ...part.rules],
    spelled: () => [options.version, options.runtime, withColumns(options), derivedKeys(model), ...part.rules.map((rule) => spelledRule(rule, context)), besideRules(part, shared, model)],
  };
};

function besideRules({ rules }: RuleModule, shared: SharedConditions, model: Model): string {
  const numbers = new Map<Condition, number>();
  const numberOf = (condition: Condition): number => {
    const number = numbers.get(condition) ?? numbers.size;
    numbers.set(condition, number);
    return number;
  };
  const beside = rules.map((rule) => ({
    conditions: rule.conditions.map((condition) => [numberOf(condition), shared.get(condition) ?? null]),
    related: [...rule.bases, ...rule.exceptions, ...rule.overriddenBy].map((id) => {
      const target = model.ruleById.get(id);
      return target ? [id, moduleOf(target.jurisdiction, target.section)] : [id];
    }),
    keys: factKeysOf(rule, model),
  }));
  return JSON.stringify(beside);
}

const spelledCondition = lasting((condition: Condition, context: EmitContext): string => spelledOut(condition, context));

/** What a whole folder is printed from, as long as its rules are the same objects. */
export const ofFolder = ({ id, place }: Jurisdiction, rules: readonly Rule[]) => ({ model, options }: EmitContext): PrintedFrom => ({
  inputs: [options.version, options.runtime, withColumns(options), derivedKeys(model), id, place.file, ...rules], spelled: null,
});

/** What the conditions of a jurisdiction are printed from. */
export const ofConditions = (shared: SharedConditions, sources: readonly string[]) => (context: EmitContext): PrintedFrom => {
  const texts = [...context.header(sources), context.options.runtime, derivedKeys(context.model), ...shared.values()];
  return { inputs: [...texts, ...shared.keys()], spelled: () => [...texts, ...[...shared.keys()].map((condition) => spelledCondition(condition, context))] };
};

/** What some owners ask for. */
const asked = (owners: readonly { readonly id: string; readonly inputs: readonly Input[] }[]): string =>
  JSON.stringify(owners.flatMap(({ id, inputs }) => (inputs.length > 0 ? [[id, inputs]] : [])));

const askedIn = lasting((part: Part): string => asked(part));

/** What is said of facts is printed from this. */
export const ofFacts = lasting((context: EmitContext): PrintedFrom => {
  const { model, options } = context;
  const shared = [...context.header(allSources(context)), options.runtime, withColumns(options), model.audiences.join("\n")];
  const spelled = once((): readonly string[] => [
    ...shared, ...model.facts.map((fact) => spelledFact(fact, context)), asked([...model.jurisdictions, ...model.sections]), ...model.parts.map((part) => askedIn(part)),
  ]);
  return { inputs: [...shared, ...model.facts, ...model.jurisdictions, ...model.sections, ...model.parts], spelled };
});

const listedIn = lasting((part: Part): string => JSON.stringify(part.map(({ id, jurisdiction }) => [id, jurisdiction])));

/** The list of rules is printed from this: who they are, in their order and by jurisdiction. */
export const ofRuleList = lasting((context: EmitContext): PrintedFrom => {
  const { model: { parts, jurisdictions }, options } = context;
  const inputs: string[] = [...context.header(allSources(context)), options.runtime, ...jurisdictions.map(({ id }) => id), ...parts.map((part) => listedIn(part))];
  return { inputs, spelled: () => inputs };
});

/** What both of two things are printed from. */
export const ofBoth = (one: (context: EmitContext) => PrintedFrom, other: (context: EmitContext) => PrintedFrom) => (context: EmitContext): PrintedFrom => {
  const [first, second] = [one(context), other(context)];
  return { inputs: [...first.inputs, ...second.inputs], spelled: () => [first, second].flatMap(({ spelled }) => spelled?.() ?? []) };
};

/** For what is printed from a few texts. */
export const ofTexts = (...texts: readonly string[]) => (): PrintedFrom => ({ inputs: texts, spelled: () => texts });

/** The keys of all derived facts. */
const derivedKeys = lasting((model: Model): string => model.facts.filter(isDerived).map(({ key }) => key).join());
