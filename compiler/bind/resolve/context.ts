/** What resolving a value needs: the facts, the owner who is asked for what no fact supplies, and where the text stands. */
import type { Place, Problem } from "../../../grammar/index.js";
import type { Extent } from "../../../grammar/values/index.js";
import type { Input, InputType } from "../../model/expression.js";
import type { Type } from "../../model/fact.js";
import { namedInput, keyOf, type InputList } from "../inputs.js";
import type { FactTable } from "../facts.js";

export interface Context {
  readonly table: FactTable;
  /** `null` where nobody can be asked: in a fact's own VALUE. */
  readonly list: InputList | null;
  readonly problems: Problem[];
  /** The place of the text; extents in it count from its start. */
  readonly place: Place;
}

/** The place of a part of the text. */
export const placeIn = ({ place }: Context, { start, end }: Extent): Place => ({
  file: place.file,
  start: place.start + start,
  end: Math.max(place.start + end, place.start + start + 1),
});

/** The input that an undeclared name is, typed by its use: one for each name and type. */
export function inputFor(name: string, type: InputType, unit: string | null, { list }: Context): { readonly input: Input; readonly isNew: boolean } | null {
  if (!list) return null;
  const key = `${keyOf(name)} ${type}`;
  const known = list.anchors?.get(key);
  if (known) return { input: known, isNew: false };
  const questions: { readonly [K in InputType]: string } = {
    date: `What is the date of this: ${name}?`,
    number: `How much is it${unit === null ? "" : `, in units of one ${unit}`}: ${name}?`,
    boolean: `Does this hold: ${name}?`,
  };
  const input = namedInput(list, name, { type, question: questions[type], ...(unit === null ? {} : { unit }) });
  (list.anchors ??= new Map()).set(key, input);
  return { input, isNew: true };
}

/** A type in an author's words. */
export function sayType(type: Type): string {
  switch (type.kind) {
    case "boolean":
      return "a condition";
    case "number":
      return type.unit === null ? "a number" : `a number of ${type.unit}`;
    case "date":
      return "a date";
    case "text":
      return "a text";
    case "enumeration":
      return `one of ${type.values.slice(0, 5).join(", ")}${type.values.length > 5 ? ", ..." : ""}`;
  }
}
