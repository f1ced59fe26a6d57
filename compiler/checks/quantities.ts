/** Gathers the quantities that a rule's prose and tags name, in units that can be compared. */
import type { Place } from "../../grammar/index.js";
import { findQuantities, type Quantity } from "../../grammar/values/index.js";
import type { Attribute, Rule } from "../model/model.js";
import { inLeastUnit } from "../model/span.js";

/** A quantity where it stands; amounts in the least unit of their kind. A rate is of the kind of what it counts. */
export interface Mention {
  readonly min: number;
  readonly max: number | null;
  readonly kind: string;
  /** As written. */
  readonly words: string;
  readonly place: Place;
}

function mention(quantity: Quantity, text: string, file: string, offset: number): Mention {
  const counted = quantity.unit.split("/")[0] ?? quantity.unit;
  const { amount: min, unit: kind } = inLeastUnit(quantity.min, counted);
  const max = quantity.max === null ? null : inLeastUnit(quantity.max, counted).amount;
  const place = { file, start: offset + quantity.start, end: offset + quantity.end };
  return { min, max, kind, words: text.slice(quantity.start, quantity.end).trim(), place };
}

/** The quantities in a rule's own prose. */
export const quantitiesInProse = (rule: Rule, textOf: ReadonlyMap<string, string>): readonly Mention[] =>
  rule.prose.flatMap(({ file, start, end }) => {
    const text = textOf.get(file)?.slice(start, end) ?? "";
    return findQuantities(text).map((quantity) => mention(quantity, text, file, start));
  });

/** The quantities in the value of a tag. */
export const quantitiesInTag = ({ value, valuePlace }: Attribute): readonly Mention[] =>
  findQuantities(value).map((quantity) => mention(quantity, value, valuePlace.file, valuePlace.start));

/** The ends of a mention's amount, each with its kind: two mentions name the same amount where they share one. */
const endsOf = ({ min, max, kind }: Mention): string[] => [`${min} ${kind}`, ...(max === null || max === min ? [] : [`${max} ${kind}`])];

/** Says whether an amount is one of these; a range is met by either of its ends. Each question costs the same, however many there are. */
export function amongAmounts(mentions: readonly Mention[]): (mention: Mention) => boolean {
  const known = new Set(mentions.flatMap(endsOf));
  return (mention) => endsOf(mention).some((end) => known.has(end));
}
