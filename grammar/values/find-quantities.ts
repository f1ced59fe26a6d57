/** Quantities in running prose. A regular expression finds them: a line may have ten megabytes, of which a lexer would make a million tokens to throw away. */
import { eitherCase } from "./either-case.js";
import type { Quantity } from "./syntax.js";
import type { ValueOptions } from "./options.js";
import { canonicalUnit, knownUnits, type UnitTable } from "./units.js";
import { NUMBER_WORDS } from "./words.js";

// Every repetition is bounded, so that no text makes the search slower than linear.
const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})(?:\\.\\d{1,9})?|${eitherCase(NUMBER_WORDS.join("|"))}`;
const GAP = "(?:[^\\S\\r\\n]{1,3}|[^\\S\\r\\n]{0,2}\\r?\\n[^\\S\\r\\n]{0,3})";
const DASH = "[-\\u2010-\\u2015\\u2212]";
const NOT_INSIDE = "(?<![\\p{L}\\p{N}_.,/$+\\-\\u2010-\\u2015\\u2212])";
// A longer dash ends a clause, and with it the unit.
const ENDS = "(?![\\p{L}\\p{N}_]|[-\\u2010\\u2011]\\p{L})";

/** What a quantity can begin with: the long pattern is tried only there. */
const STARTS = new RegExp(`[$+\\d]|${eitherCase(NUMBER_WORDS.join("|"))}`, "g");

const patterns = new WeakMap<UnitTable, RegExp>();

function patternOf(units: UnitTable): RegExp {
  const known = patterns.get(units);
  if (known !== undefined) return known;
  const unit = [...units.names.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => eitherCase(name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).replaceAll(" ", GAP))
    .join("|");
  const rate = `(?:(?:${GAP}${eitherCase("or")}${GAP}${eitherCase("(?:fewer|less|more)")})?(?:${GAP}${eitherCase("(?:per|an?)")}${GAP}|/)(?<below>${unit})${ENDS})?`;
  const money = `\\$[^\\S\\r\\n]?(?<money>${NUMBER})(?![\\p{L}\\p{N}_]|[.,]\\d)`;
  const upper = `(?:(?<open>\\+)|(?:${DASH}|${GAP}${eitherCase("to")}${GAP})(?<max>${NUMBER}))?`;
  const counted = `(?<change>\\+)?(?<min>${NUMBER})${upper}(?:(?<percent>%)|${GAP}(?<unit>${unit})${ENDS})`;
  const pattern = new RegExp(`${NOT_INSIDE}(?:${money}|${counted})${rate}`, "uy");
  patterns.set(units, pattern);
  return pattern;
}

/** All quantities with a known unit, in order, with offsets into `prose`. `20 hours or fewer per week` is a rate; `3-credit`, ordinals and dates are none. */
export function findQuantities(prose: string, options: ValueOptions = {}): readonly Quantity[] {
  const units = options.units ?? knownUnits;
  const found: Quantity[] = [];
  const pattern = patternOf(units);
  let end = 0;
  for (const { index } of prose.matchAll(STARTS)) {
    if (index < end) continue;
    pattern.lastIndex = index;
    const match = pattern.exec(prose);
    if (match === null) continue;
    end = pattern.lastIndex;
    const quantity = quantityOf(match, units);
    if (quantity !== null) found.push(quantity);
  }
  return found;
}

function quantityOf(match: RegExpMatchArray & { index: number }, units: UnitTable): Quantity | null {
  const { money, change, min: written = "", open, max: upper, percent, unit = percent && "percent", below } = match.groups ?? {};
  const min = numberOf(money ?? written);
  const max = open !== undefined ? null : upper === undefined ? min : numberOf(upper);
  if (max !== null && max < min) return null;
  const name = money === undefined ? canonicalUnit(units, spaced(unit)) : "USD";
  if (name === null || isYear(written, spaced(unit), name)) return null;
  const under = below === undefined ? null : canonicalUnit(units, spaced(below));
  const extent = { start: match.index, end: match.index + match[0].length };
  return { kind: "quantity", ...extent, min, max, change: change !== undefined, unit: under === null || under === name ? name : `${name}/${under}` };
}

const spaced = (written = ""): string => written.replace(/\s+/g, " ");

/** `2026 term` names a term, `2026 terms` counts them. */
const isYear = (written: string, unit: string, canonical: string): boolean => /^(?:19|20)\d\d$/.test(written) && unit.toLowerCase() === canonical;

function numberOf(written: string): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word < 0 ? Number(written.replaceAll(",", "")) : word + 1;
}
