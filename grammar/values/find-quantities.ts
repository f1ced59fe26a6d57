/** Quantities in running prose, found without tokens: a line may have ten megabytes, of which a lexer would make a million to throw away. */
import { eitherCase } from "./either-case.js";
import { isLetterAt, isWordAt, isWordBefore } from "./letters.js";
import type { Quantity } from "./syntax.js";
import type { ValueOptions } from "./options.js";
import { knownUnits, type UnitTable } from "./units.js";
import { NUMBER_WORDS } from "./words.js";

// Every repetition is bounded, so that no text makes the search slower than linear.
const NUMBER = new RegExp(`(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})(?:\\.\\d{1,9})?|${eitherCase(NUMBER_WORDS.join("|"))}`, "y");
/** Between words: a few blanks, or the end of a line among them. No word begins with a blank, so that what follows refuses more of them. */
const GAP = /[^\S\r\n]{0,2}\r?\n[^\S\r\n]{0,3}|[^\S\r\n]{1,3}/y;
const BLANK = /[^\S\r\n]?/y;
const DASH = /[-\u2010-\u2015\u2212]/y;
const OR = /[oO][rR]/y;
const MORE = new RegExp(eitherCase("fewer|less|more"), "y");
const TO = /[tT][oO]/y;
const PER = new RegExp(eitherCase("per|an?"), "y");

/** What a quantity can begin with: the rest is tried only there. */
const STARTS = new RegExp(`[$+\\d]|${eitherCase(NUMBER_WORDS.join("|"))}`, "g");

/** What a number is not part of, beyond letters and digits. */
const JOINED = /[_.,/$+\-\u2010-\u2015\u2212]/;
/** More of a number than one may have. */
const MORE_DIGITS = /[.,]\d/y;

/** Where a sticky pattern that begins at an offset ends; -1 where it does not match, or there is no such offset. */
function past(pattern: RegExp, text: string, offset: number): number {
  if (offset < 0) return -1;
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** A spelling of a unit in lower case, and the same in upper case, where each letter has one. */
interface Spelling {
  readonly name: string;
  readonly upper: string;
}

const tables = new WeakMap<UnitTable, ReadonlyMap<number, readonly Spelling[]>>();

/** The spellings by the code of the character that each may begin with; the longest come first. */
function spellingsIn(units: UnitTable): ReadonlyMap<number, readonly Spelling[]> {
  const known = tables.get(units);
  if (known) return known;
  const byStart = new Map<number, Spelling[]>();
  for (const name of [...units.names.keys()].sort((one, other) => other.length - one.length)) {
    const upper = [...name].map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter)).join("");
    for (const start of new Set([name.charCodeAt(0), upper.charCodeAt(0)])) byStart.set(start, [...(byStart.get(start) ?? []), { name, upper }]);
  }
  tables.set(units, byStart);
  return byStart;
}

/** A blank in a name stands for any gap. */
const BETWEEN = " ".charCodeAt(0);

/** Where a spelling that begins at an offset ends, or -1. */
function pastSpelling({ name, upper }: Spelling, text: string, start: number): number {
  let at = start;
  for (let index = 0; index < name.length && at >= 0; index++) {
    const code = name.charCodeAt(index);
    if (code === BETWEEN) at = past(GAP, text, at);
    else if (text.charCodeAt(at) === code || text.charCodeAt(at) === upper.charCodeAt(index)) at++;
    else return -1;
  }
  return at;
}

/** Whether a unit ends here. A longer dash ends a clause, and with it the unit. */
const ends = (text: string, at: number): boolean => !isWordAt(text, at) && !(HYPHENS.includes(text.charAt(at)) && at < text.length && isLetterAt(text, at + 1));
const HYPHENS = "-\u2010\u2011";

/** A unit, and where it ends. */
interface Unit {
  /** As the table spells it. */
  readonly name: string;
  readonly end: number;
}

/** The longest unit that begins at an offset. */
function unitAt(text: string, at: number, units: UnitTable): Unit | null {
  if (at < 0) return null;
  for (const spelling of spellingsIn(units).get(text.charCodeAt(at)) ?? []) {
    const end = pastSpelling(spelling, text, at);
    if (end >= 0 && ends(text, end)) return { name: spelling.name, end };
  }
  return null;
}

/** What an amount is for each of: `per week`, `/week`, `or fewer per week`. */
function rateAt(text: string, at: number, units: UnitTable): Unit | null {
  const or = past(GAP, text, past(OR, text, past(GAP, text, at)));
  const bound = past(MORE, text, or);
  const start = bound < 0 ? at : bound;
  if (text.charAt(start) === "/") return unitAt(text, start + 1, units);
  return unitAt(text, past(GAP, text, past(PER, text, past(GAP, text, start))), units);
}

/** What a number is counted in; `percent` too. */
function measureAt(text: string, at: number, units: UnitTable): Unit | null {
  return text.charAt(at) === "%" ? { name: "percent", end: at + 1 } : unitAt(text, past(GAP, text, at), units);
}

/** How much of what; the unit is as the table spells it, and ends the amount. */
interface Amount {
  readonly min: number;
  readonly max: number | null;
  readonly change: boolean;
  readonly unit: Unit;
  /** The number as written; of money nothing, since no year is one. */
  readonly written: string;
}

/** The amount of a number that begins at an offset. */
function countedAt(text: string, start: number, units: UnitTable): Amount | null {
  const change = text.charAt(start) === "+";
  const from = change ? start + 1 : start;
  const end = past(NUMBER, text, from);
  if (end < 0) return null;
  const written = text.slice(from, end);
  const min = numberOf(written);
  if (text.charAt(end) === "+") {
    const unit = measureAt(text, end + 1, units);
    return unit && { min, max: null, change, unit, written };
  }
  const dash = past(DASH, text, end);
  const second = dash >= 0 ? dash : past(GAP, text, past(TO, text, past(GAP, text, end)));
  const last = past(NUMBER, text, second);
  const shared = last < 0 ? null : measureAt(text, last, units);
  if (shared) return { min, max: numberOf(text.slice(second, last)), change, unit: shared, written };
  const unit = measureAt(text, end, units);
  return unit && { min, max: min, change, unit, written };
}

/** The amount of money that begins with a sign at an offset. */
function moneyAt(text: string, start: number): Amount | null {
  const from = past(BLANK, text, start + 1);
  const end = past(NUMBER, text, from);
  if (end < 0 || isWordAt(text, end) || past(MORE_DIGITS, text, end) >= 0) return null;
  const min = numberOf(text.slice(from, end));
  return { min, max: min, change: false, unit: { name: "usd", end }, written: "" };
}

/** A quantity that begins at an offset. `end` is where it ends, also where it turns out to be none. */
function readAt(text: string, start: number, units: UnitTable): { readonly quantity: Quantity | null; readonly end: number } | null {
  if (start > 0 && (JOINED.test(text.charAt(start - 1)) || isWordBefore(text, start))) return null;
  const amount = text.charAt(start) === "$" ? moneyAt(text, start) : countedAt(text, start, units);
  if (!amount) return null;
  const { min, max, change, unit, written } = amount;
  const rate = rateAt(text, unit.end, units);
  const { end } = rate ?? unit;
  const name = units.names.get(unit.name);
  if (name === undefined || (max !== null && max < min) || isYear(written, unit.name, name)) return { quantity: null, end };
  const under = rate && units.names.get(rate.name);
  return { quantity: { kind: "quantity", start, end, min, max, change, unit: !under || under === name ? name : `${name}/${under}` }, end };
}

/** All quantities with a known unit, in order, with offsets into `prose`. `20 hours or fewer per week` is a rate; `3-credit`, ordinals and dates are none. */
export function findQuantities(prose: string, options: ValueOptions = {}): readonly Quantity[] {
  const units = options.units ?? knownUnits;
  const found: Quantity[] = [];
  let end = 0;
  for (const { index } of prose.matchAll(STARTS)) {
    const read = index < end ? null : readAt(prose, index, units);
    if (!read) continue;
    end = read.end;
    if (read.quantity) found.push(read.quantity);
  }
  return found;
}

/** `2026 term` names a term, `2026 terms` counts them. */
const isYear = (written: string, unit: string, canonical: string): boolean => /^(?:19|20)\d\d$/.test(written) && unit === canonical;

function numberOf(written: string): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word < 0 ? Number(written.replaceAll(",", "")) : word + 1;
}
