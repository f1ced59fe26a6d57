/** Resolves the ids that tags name. */
import type { Place, Problem } from "../../grammar/index.js";
import { lettered, type Lettered, type Malformed, type Reference as WrittenReference } from "../../grammar/values/index.js";
import { nearest } from "../../runtime/nearest.js";
import type { Attribute, Reference } from "../model/model.js";
import { danglingReference, externalReference, malformedReference } from "./problems/references.js";
import type { Registry } from "./registry.js";

/** What the ids of a body of sources denote. */
export interface Names {
  readonly declared: ReadonlyMap<string, Place>;
  readonly jurisdictions: ReadonlyMap<string, unknown>;
  readonly sections: ReadonlyMap<string, unknown>;
  /** Names of jurisdictions by their lower case. */
  readonly byLowerCase: ReadonlyMap<string, string>;
  /** Declared ids by their lower case. */
  readonly idByLowerCase: ReadonlyMap<string, string>;
  /** The declared id that is nearest to another; looked for only so often, since each search goes through all ids. */
  nearest(target: string): string | undefined;
  /** Finds the names of jurisdictions as whole words. */
  readonly mention: Lettered | null;
}

/** After so many ids that nothing declares, no more near ones are looked for. */
export const MOST_SEARCHES = 200;

/** Prepares the ids of a registry for resolving. */
export function namesOf({ declared, jurisdictions, sections }: Registry): Names {
  const all = [...jurisdictions.keys()].sort((a, b) => b.length - a.length);
  const byLowerCase = new Map(all.map((name) => [name.toLowerCase(), name]));
  const mention = all.length === 0 ? null : lettered(`(?<![\\p{L}\\p{N}_:-])(?:${all.join("|")})(?![\\p{L}\\p{N}_-]|:[\\p{L}\\p{N}])`, "g");
  const idByLowerCase = new Map([...declared.keys()].map((id) => [id.toLowerCase(), id]));
  return withSearches({ declared, jurisdictions, sections, byLowerCase, idByLowerCase, mention });
}

/** The same names, with all searches for near ids still to be made. */
export function withSearches(names: Omit<Names, "nearest">): Names {
  let searches = 0;
  return { ...names, nearest: (target) => (searches++ < MOST_SEARCHES ? nearest(target, [...names.declared.keys()]) : undefined) };
}

function denotationOf(target: string, jurisdiction: string, { declared, jurisdictions, sections, byLowerCase }: Names): Reference["denotes"] {
  if (declared.has(target)) return jurisdictions.has(target) ? "jurisdiction" : sections.has(target) ? "section" : "rule";
  return byLowerCase.has(jurisdiction.toLowerCase()) ? "dangling" : "external";
}

function resolve(attribute: Attribute, listed: boolean, relation: Reference["relation"], written: WrittenReference | Malformed, names: Names, problems: Problem[]): Reference | null {
  const { valuePlace, tag } = attribute;
  const place = { file: valuePlace.file, start: valuePlace.start + written.start, end: valuePlace.start + written.end };
  const target = written.text;
  if (written.kind === "malformed") {
    const jurisdiction = names.jurisdictions.has(target);
    const near = names.idByLowerCase.get(target.toLowerCase());
    if (!jurisdiction && near !== undefined) {
      problems.push(danglingReference.at(place, { target, near }));
      return { relation, tag, target, place, listed, denotes: "dangling" };
    }
    if (!jurisdiction) problems.push(malformedReference.at(place.end > place.start ? place : attribute.place, { found: target, tag }));
    return jurisdiction ? { relation, tag, target, place, listed, denotes: "jurisdiction" } : null;
  }
  const denotes = denotationOf(target, written.jurisdiction, names);
  if (denotes === "dangling") problems.push(danglingReference.at(place, { target, near: names.nearest(target) }));
  if (denotes === "external") problems.push(externalReference.at(place, { target }));
  return { relation, tag, target, place, listed, denotes };
}

/** The names of jurisdictions that stand as words in a value. */
function mentionsOf(attribute: Attribute, relation: Reference["relation"], { mention }: Names): Reference[] {
  if (!mention) return [];
  const { valuePlace, value, tag } = attribute;
  return [...value.matchAll(mention.for(value))].map(({ 0: target, index }) => {
    const start = valuePlace.start + index;
    return { relation, tag, target, place: { file: valuePlace.file, start, end: start + target.length }, listed: false, denotes: "jurisdiction" };
  });
}

/** The references of one owner, in the order of its tags. */
export function bindReferences(attributes: readonly Attribute[], names: Names, problems: Problem[]): Reference[] {
  const references: Reference[] = [];
  for (const attribute of attributes) {
    const { meaning } = attribute;
    if (meaning.kind !== "references" && meaning.kind !== "mentions") continue;
    if (meaning.kind === "references" && meaning.references.length === 0) problems.push(malformedReference.at(attribute.place, { found: "", tag: attribute.tag }));
    for (const written of meaning.references) {
      const reference = resolve(attribute, meaning.kind === "references", meaning.relation, written, names, problems);
      if (reference) references.push(reference);
    }
    if (meaning.kind === "mentions") for (const mention of mentionsOf(attribute, meaning.relation, names)) references.push(mention);
  }
  return references;
}
