/** What the authors noted: the CONFLICT- tags of rules, and what they name. */
import { lasting } from "../model/lasting.js";
import type { Attribute, Model, Part, Reference, Rule } from "../model/model.js";

/** One tag that notes a conflict. */
export interface Note {
  readonly rule: Rule;
  readonly attribute: Attribute;
  /** The rule, external rule, section or jurisdiction that it names; `null` where it names nothing. */
  readonly named: Reference | null;
}

const isNote = ({ meaning }: Attribute): boolean => meaning.kind === "mentions" && meaning.relation.startsWith("conflict-");

const isWithin = ({ place }: Reference, { valuePlace }: Attribute): boolean => place.file === valuePlace.file && place.start >= valuePlace.start && place.end <= valuePlace.end;

/** The notes of a tag: one for each rule that it names; where it names none, for each jurisdiction. */
function notesOfTag(rule: Rule, attribute: Attribute): Note[] {
  const named = rule.references.filter((reference) => isWithin(reference, attribute));
  const rules = named.filter(({ denotes }) => denotes === "rule" || denotes === "external");
  const chosen = rules.length > 0 ? rules : named.filter(({ denotes }) => denotes === "section" || denotes === "jurisdiction");
  // What dangles has a problem of its own.
  if (chosen.length === 0) return named.length > 0 ? [] : [{ rule, attribute, named: null }];
  const once = new Map(chosen.filter(({ target }) => target !== rule.id).map((reference) => [reference.target, reference]));
  // A note that names its own rule alone names no other.
  return once.size === 0 ? [{ rule, attribute, named: null }] : [...once.values()].map((reference) => ({ rule, attribute, named: reference }));
}

const notesOf = lasting((part: Part): readonly Note[] =>
  part.flatMap((rule) => rule.attributes.filter(isNote).flatMap((attribute) => notesOfTag(rule, attribute))),
);

/** All notes, in the order of the sources. */
export const notesIn = ({ parts }: Model): Note[] => parts.flatMap((part) => notesOf(part));
