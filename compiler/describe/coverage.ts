/** Says how much of the text is typed and executable: the JSON contract of `coverage`. */
import type { Place } from "../../grammar/index.js";
import { amongAmounts, quantitiesInProse, quantitiesInTag } from "../checks/quantities.js";
import { readsOfDemand, readsOfTest, readsOfValue, type TreeRead } from "../model/fact-reads.js";
import type { Attribute, Model, Rule } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { counts, isTyped } from "./typed.js";

export interface Tally {
  readonly total: number;
  readonly typed: number;
  readonly prose: number;
}

export interface CoverageJson {
  readonly values: Tally & { readonly byTag: Readonly<Record<string, Tally>> };
  readonly rules: { readonly total: number; readonly executable: number; readonly exercised: number };
  readonly prose: { readonly sentencesWithQuantities: number; readonly tagged: number };
}

function tally(attributes: readonly Attribute[], model: Model): Tally {
  const typed = attributes.filter((attribute) => isTyped(attribute, model)).length;
  return { total: attributes.length, typed, prose: attributes.length - typed };
}

const isAttested = (read: TreeRead): boolean => read.kind === "input" && read.input.type === "boolean";

/** Whether a rule computes without anybody attesting prose. */
function isExecutable({ conditions, clauses, permissions, values }: Rule): boolean {
  const reads = [
    ...[...conditions, ...permissions].flatMap(({ test }) => readsOfTest(test)),
    ...clauses.flatMap(({ demand, scope }) => [...readsOfDemand(demand), ...readsOfTest(scope)]),
    ...values.flatMap(({ value, scope }) => [...readsOfValue(value), ...readsOfTest(scope)]),
  ];
  return !reads.some(isAttested);
}

const SENTENCE_END = /[.!?](?=\s)|[\r\n]+/g;

function proseTally({ rules, sources }: Model): CoverageJson["prose"] {
  const texts = textsOf(sources);
  let sentences = 0;
  let tagged = 0;
  for (const rule of rules) {
    const isCarried = amongAmounts(rule.attributes.flatMap(quantitiesInTag));
    const found = quantitiesInProse(rule, texts);
    const [first] = rule.prose;
    const last = rule.prose.at(-1);
    if (!first || !last || found.length === 0) continue;
    const text = texts.get(first.file)?.slice(first.start, last.end) ?? "";
    const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => first.start + index);
    const bySentence = new Map<number, boolean>();
    let sentence = 0;
    for (const quantity of found) {
      // Both stand in the order of the text: a sentence is known by how many ends lie before it.
      while ((ends[sentence] ?? Infinity) <= quantity.place.start) sentence++;
      bySentence.set(sentence, (bySentence.get(sentence) ?? true) && isCarried(quantity));
    }
    sentences += bySentence.size;
    tagged += [...bySentence.values()].filter(Boolean).length;
  }
  return { sentencesWithQuantities: sentences, tagged };
}

/** What the counts are taken over: a Model, or what stands in one of its sources. */
type Counted = Pick<Model, "jurisdictions" | "sections" | "rules" | "examples" | "typed">;

const isBlock = ({ kind }: Rule): boolean => kind !== "section";

/** The values that count, of what is counted. */
const judgedValues = ({ jurisdictions, sections, rules }: Counted): Attribute[] =>
  [...jurisdictions, ...sections, ...rules.filter(isBlock)].flatMap((owner) => owner.attributes).filter(counts);

const exercisedBy = (examples: Model["examples"]): ReadonlySet<string> => new Set(examples.map(({ rule }) => rule));

/** How many values are typed. */
export const valuesTally = (model: Model): Tally => tally(judgedValues(model), model);

/** Counts over the whole Model. A sentence is tagged when tags of its rule carry all its quantities. */
export function coverage(model: Model): CoverageJson {
  const judged = judgedValues(model);
  const tags = [...new Set(judged.map(({ tag }) => tag))].sort();
  const rules = model.rules.filter(isBlock);
  return {
    values: { ...tally(judged, model), byTag: Object.fromEntries(tags.map((name) => [name, tally(judged.filter(({ tag }) => tag === name), model)])) },
    rules: { total: rules.length, executable: rules.filter(isExecutable).length, exercised: rules.length - unexercised(model).length },
    prose: proseTally(model),
  };
}

/** The rules that no example exercises, in the order of the sources. */
export function unexercised({ rules, examples }: Model): string[] {
  const exercised = exercisedBy(examples);
  return rules.filter((rule) => isBlock(rule) && !exercised.has(rule.id)).map(({ id }) => id);
}

/** What one source comes to. */
export interface DocumentCoverage {
  readonly file: string;
  readonly facts: number;
  readonly values: Tally;
  readonly rules: CoverageJson["rules"];
  /** The rules that compute and that no example exercises. */
  readonly idle: readonly string[];
  readonly examples: number;
}

/** The same counts for each source, in the order of their names. A rule is exercised by an example of any source. */
export function coverageByDocument(model: Model): DocumentCoverage[] {
  const exercised = exercisedBy(model.examples);
  return model.sources.map(({ name: file }) => {
    const own = <T extends { readonly place: Place }>(all: readonly T[]): T[] => all.filter(({ place }) => place.file === file);
    const rules = own(model.rules).filter(isBlock);
    const executable = rules.filter(isExecutable);
    const examples = own(model.examples);
    return {
      file,
      facts: own(model.facts).length,
      values: tally(judgedValues({ ...model, jurisdictions: own(model.jurisdictions), sections: own(model.sections), rules }), model),
      rules: { total: rules.length, executable: executable.length, exercised: rules.filter(({ id }) => exercised.has(id)).length },
      idle: executable.filter(({ id }) => !exercised.has(id)).map(({ id }) => id),
      examples: examples.length,
    };
  });
}
