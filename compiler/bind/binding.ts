/** What is known after binding: the Model, and what binding single documents again needs. */
import type { Document, Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Attribute, Jurisdiction, Model, Part, Rule, Section } from "../model/model.js";
import type { KnownFacts } from "./complete-facts.js";
import type { KnownExamples } from "./examples.js";
import type { FactDraft, FactTable } from "./facts.js";
import type { InputList } from "./inputs.js";
import type { EdgesOfRules } from "./bound-rules.js";
import type { Edges } from "./precede.js";
import type { JurisdictionDraft, OpeningDraft, Registry } from "./registry.js";
import type { Names } from "./relate.js";

/** Holds for one list of documents; each list by file is in the order of the text. */
export interface Binding {
  readonly documents: readonly Document[];
  readonly customTags: string;
  readonly model: Model;
  /** Those of all phases but the two that look at the whole: of facts that nothing reads, and of examples. */
  readonly problems: readonly Problem[];
  readonly table: FactTable;
  readonly drafts: ReadonlyMap<string, readonly FactDraft[]>;
  readonly knownFacts: KnownFacts;
  readonly knownExamples: KnownExamples;
  /** What others see of each file. */
  readonly faces: ReadonlyMap<string, string>;
  readonly openings: ReadonlyMap<string, readonly OpeningDraft[]>;
  /** The inputs of jurisdictions, by their ids. */
  readonly lists: ReadonlyMap<string, InputList>;
  readonly sections: ReadonlyMap<string, readonly Section[]>;
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly names: Names;
  readonly edges: EdgesOfRules;
  readonly overrides: Edges;
  readonly typed: WeakSet<Attribute>;
}

/** A binding and all its problems. */
export interface Bound {
  readonly model: Model;
  readonly problems: readonly Problem[];
  readonly binding: Binding;
}

/** Puts things by the file that they stand in. */
export function byFile<Item>(items: Iterable<Item>, fileOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const file = fileOf(item);
    const known = found.get(file);
    if (known) known.push(item);
    else found.set(file, [item]);
  }
  return found;
}

/** What was declared in some files as others see it: every id, what it is, and which jurisdictions are opened. Texts and places are no part of it. */
export function facesOf({ declared, jurisdictions, openings, sections, rules }: Registry, drafts: ReadonlyMap<string, readonly FactDraft[]>, documents: readonly Document[]): Map<string, string> {
  const ids = byFile([...declared].filter(([id]) => !jurisdictions.has(id)), ([, { file }]) => file);
  const opened = byFile(openings, ({ place }) => place.file);
  const ownSections = byFile(sections.values(), ({ place }) => place.file);
  const ownRules = byFile(rules, ({ place }) => place.file);
  return new Map(
    documents.map(({ file }) => [
      file,
      JSON.stringify([
        (ids.get(file) ?? []).map(([id]) => id),
        (opened.get(file) ?? []).map(({ id }) => id),
        (ownSections.get(file) ?? []).map(({ id }) => id),
        (ownRules.get(file) ?? []).map(({ kind, id }) => [kind, id]),
        (drafts.get(file) ?? []).map(({ name, key, declared: type, type: { kind, ...more } }) => [name, key, type, kind, more]),
      ]),
    ]),
  );
}

/** What the openings of a jurisdiction say together. */
export type GatheredJurisdiction = Pick<JurisdictionDraft, "id" | "place" | "attributes" | "title" | "precedence">;

/** The jurisdictions that openings make together, in the order of the first of each. */
export function gathered(openings: Iterable<OpeningDraft>): ReadonlyMap<string, GatheredJurisdiction> {
  const found = new Map<string, GatheredJurisdiction>();
  for (const { id, place, title, attributes, rank } of openings) {
    const known = found.get(id) ?? { id, place, attributes: [], title: null, precedence: null };
    found.set(id, known);
    for (const attribute of attributes) known.attributes.push(attribute);
    known.title ??= title;
    known.precedence ??= rank;
  }
  return found;
}

/** A jurisdiction of the Model. */
export const jurisdictionOf = ({ id, title, precedence, place, attributes }: GatheredJurisdiction, { inputs }: Pick<InputList, "inputs">): Jurisdiction => ({
  id, title, precedence, place, attributes, inputs, authority: attributes.find(({ meaning }) => meaning.kind === "authority")?.value ?? null,
});

/** The sections of the Model. */
export const sectionsOf = ({ sections }: Registry): Section[] =>
  [...sections.values()].map(({ id, name, scope, title, place, extent, own, cutOff, list }) => ({
    id, name, jurisdiction: scope.jurisdiction.id, title, place, extent, attributes: [...own, ...cutOff], inputs: list.inputs,
  }));

const nothing: Part = [];

/** The rules of each document, none for one that has none. */
export const partsOf = (documents: readonly Document[], rules: ReadonlyMap<string, Part>): Part[] => documents.map(({ file }) => rules.get(file) ?? nothing);

const externalsIn = lasting((part: Part): readonly string[] =>
  part.flatMap(({ references }) => references.flatMap(({ denotes, target }) => (denotes === "external" ? [target] : []))),
);

/** Ids of jurisdictions that are not compiled, sorted. */
export const externalsOf = (parts: readonly Part[]): string[] => [...new Set(parts.flatMap((part) => externalsIn(part)))].sort();
