/** What is judged of each clause and applicability tag: its value, or the MEANS below it, with the EVENT, ACTION and MEASURE that belong to it. */
import type { Place, Problem } from "../../grammar/index.js";
import { foldName, type ValueOptions } from "../../grammar/values/index.js";
import { nearest } from "../../runtime/nearest.js";
import type { Value } from "../model/expression.js";
import type { Meaning } from "../model/meaning.js";
import type { Attribute } from "../model/model.js";
import { findTag } from "../tags/all.js";
import { factRef, type FactTable } from "./facts.js";
import { looseBinding, undeclaredBinding } from "./problems/tags.js";
import { wrongBinding } from "./problems/types.js";
import { sayType } from "./resolve/context.js";

/** The facts that a clause is about, where tags name them. */
export interface Bindings {
  readonly event?: Value;
  readonly action?: Value;
  readonly measure?: Measure;
}

/** A number fact and its unit. */
export interface Measure {
  readonly value: Value;
  readonly unit: string | null;
}

/** One thing that is judged. */
export interface Reading {
  /** The tag that is quoted. */
  readonly attribute: Attribute;
  readonly meaning: Meaning;
  /** The text that was read, and its place: the tag's value or that of a MEANS. */
  readonly text: string;
  readonly place: Place;
  readonly isMeans: boolean;
  readonly bindings: Bindings;
}

type Draft = { -readonly [K in keyof Reading]: Reading[K] };

const isJudged = ({ role }: Attribute): boolean => role === "clause" || role === "applicability";

/** The fact that a binding names; `today` is the date of the judgement. */
function bindingOf(attribute: Attribute, table: FactTable, problems: Problem[]): Bindings | null {
  const { meaning, value, valuePlace: place, tag } = attribute;
  if (meaning.kind !== "binding") return null;
  const isDate = meaning.role !== "measure";
  if (isDate && foldName(value) === "today") return { [meaning.role]: { kind: "today" } };
  const fact = table.byFolded.get(foldName(value.replaceAll('"', "")));
  if (!fact) {
    const near = nearest(value, [...table.facts.map(({ name }) => name), ...(isDate ? ["today"] : [])]);
    problems.push(undeclaredBinding.at(value === "" ? attribute.place : place, { tag, name: value, near }));
    return null;
  }
  const ref: Value = { kind: "fact", fact: factRef(fact), at: place };
  if (isDate && fact.type.kind === "date") return { [meaning.role]: ref };
  if (!isDate && fact.type.kind === "number") return { measure: { value: ref, unit: fact.type.unit } };
  problems.push(wrongBinding.at(place, { tag, name: fact.name, expected: isDate ? "a date" : "a number", found: sayType(fact.type) }));
  return null;
}

function meansOf(means: Attribute, attribute: Attribute, options: ValueOptions): Draft {
  const meaning = findTag(attribute.tag)?.read(means.value, options) ?? { kind: "prose" };
  return { attribute, meaning, text: means.value, place: means.valuePlace, isMeans: true, bindings: {} };
}

/** The readings of an owner's tags, in their order. */
export function readingsOf(attributes: readonly Attribute[], table: FactTable, problems: Problem[]): Reading[] {
  const readings: Draft[] = [];
  const hasJudged = attributes.some(isJudged);
  let above: Draft[] = [];
  let defaults: Bindings = {};
  let clauseSeen = false;
  for (const attribute of attributes) {
    const { meaning, value, valuePlace, tag } = attribute;
    if (isJudged(attribute)) {
      above = [{ attribute, meaning, text: value, place: valuePlace, isMeans: false, bindings: {} }];
      readings.push(...above);
      clauseSeen ||= attribute.role === "clause";
      continue;
    }
    const [first] = above;
    if (meaning.kind === "means" && first) {
      const reading = meansOf(attribute, first.attribute, table.options);
      // The first MEANS takes the place of the value; bindings above it hold for it, too.
      if (!first.isMeans) readings[readings.indexOf(first)] = Object.assign(reading, { bindings: first.bindings });
      else readings.push(reading);
      above = first.isMeans ? [...above, reading] : [reading];
    } else if (meaning.kind === "binding" || meaning.kind === "means") {
      const target = above.at(-1);
      if (!hasJudged || (!target && (clauseSeen || meaning.kind === "means"))) {
        problems.push(looseBinding.at(attribute.place, { tag }));
        continue;
      }
      const binding = bindingOf(attribute, table, problems);
      if (target) target.bindings = { ...target.bindings, ...binding };
      // Below several MEANS it holds for each of them that has none of its own.
      if (target) for (const other of above) other.bindings = { ...binding, ...other.bindings };
      else defaults = { ...defaults, ...binding };
    } else {
      above = [];
    }
  }
  if (Object.keys(defaults).length === 0) return readings;
  return readings.map((reading) => (reading.attribute.role === "clause" ? { ...reading, bindings: { ...defaults, ...reading.bindings } } : reading));
}
