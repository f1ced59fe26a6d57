/** Finds a case in a box: values for its variables that lie near each other, with the as-of date after them. */
import { isAbsent } from "../../runtime/absent.js";
import { addMonths, monthsBetween, parseDay } from "../../runtime/calendar.js";
import type { Box } from "./box.js";
import { eliminate, systemOf, variablesOf, type System } from "./eliminate.js";
import { lengthBounds, movedAmong } from "./feasible.js";
import { boundOf, type Bound } from "./sum.js";
import { TODAY, type Moved, type Vocabulary } from "./vocabulary.js";

/** The value of each variable of the bounds; days are day numbers. */
export type Solution = ReadonlyMap<string, number>;

/** What a solution may prefer. */
export interface Taste {
  /** Variables that show the difference: they are chosen last, amid what is possible. */
  readonly shown: ReadonlySet<string>;
}

/** The date around which cases are made up where nothing says when: a Monday in a month of 31 days. */
const AROUND = parseDay("2026-03-02") ?? 0;
/** A span that an as-of date which may not be later leaves for what happened before it. */
const BEFORE = 400;

interface Range {
  readonly low: number;
  readonly lowStrict: boolean;
  readonly high: number;
  readonly highStrict: boolean;
}

/** What the bounds leave for a variable once the others are known. */
function rangeOf(variable: string, bounds: Iterable<Bound>, values: ReadonlyMap<string, number>): Range {
  let range: Range = { low: -Infinity, lowStrict: false, high: Infinity, highStrict: false };
  for (const { terms, limit, strict } of bounds) {
    const own = terms.find(([name]) => name === variable)?.[1];
    if (own === undefined) continue;
    const rest = terms.reduce((sum, [name, factor]) => (name === variable ? sum : sum - factor * (values.get(name) ?? 0)), limit);
    const edge = rest / own;
    if (own > 0 && (edge < range.high || (edge === range.high && strict))) range = { ...range, high: edge, highStrict: strict };
    if (own < 0 && (edge > range.low || (edge === range.low && strict))) range = { ...range, low: edge, lowStrict: strict };
  }
  return range;
}

/** Ends that are worked out from weeks may miss a whole number by a hair. */
function wholeRange({ low, lowStrict, high, highStrict }: Range): readonly [number, number] {
  const [first, last] = [low, high].map((end) => (Number.isFinite(end) ? Math.round(end * 1e6) / 1e6 : end));
  return [lowStrict ? Math.floor(first ?? low) + 1 : Math.ceil(first ?? low), highStrict ? Math.ceil(last ?? high) - 1 : Math.floor(last ?? high)];
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** A day within its range; `null` where there is none. One that shows a difference lies amid it, whole months from `near` where that can be. */
function dayWithin(range: Range, near: number, isShown: boolean): number | null {
  const [low, high] = wholeRange(range);
  if (low > high) return null;
  if (!isShown || !Number.isFinite(low) || !Number.isFinite(high)) return clamp(near, low, high);
  const middle = Math.floor((low + high) / 2);
  const months = monthsBetween(near, middle);
  const whole = months === 0 ? middle : addMonths(near, months);
  return whole >= low && whole <= high ? whole : middle;
}

/** Less than half of what rounding to nine places can tell apart. */
const ROUNDING = 4e-10;
const PLACES = [1, 10, 100, 1e3, 1e6, 1e9];

/** A number within its range with as few places as will do; amid the range, else at its end. */
function numberWithin({ low, lowStrict, high, highStrict }: Range, isWhole: boolean): number | null {
  if (low > high || (low === high && (lowStrict || highStrict))) return null;
  // Numbers are compared after rounding to nine places.
  const lies = (value: number): boolean => (lowStrict ? value > low + ROUNDING : value >= low - ROUNDING) && (highStrict ? value < high - ROUNDING : value <= high + ROUNDING);
  const top = highStrict ? high - 1 : high;
  // Most amounts are not below zero.
  const below = top < 0 && lies(0) ? 0 : top;
  const wished = Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : Number.isFinite(low) ? (lowStrict ? low + 1 : low) : Number.isFinite(high) ? below : 1;
  for (const places of isWhole ? [1] : PLACES) {
    const found = [Math.round, Math.floor, Math.ceil].map((round) => round(wished * places) / places).find(lies);
    if (found !== undefined) return found;
  }
  return null;
}

const isDay = (name: string, { sources, moved }: Vocabulary): boolean => {
  const [source] = sources.get(name) ?? [];
  if (name === TODAY || moved.has(name)) return true;
  return source?.kind === "fact" ? source.fact.type.kind === "date" : source?.kind === "input" && source.input.type === "date";
};

/** The latest of the dates that are known. */
const latest = (values: ReadonlyMap<string, number>, vocabulary: Vocabulary): number =>
  Math.max(...[...values].flatMap(([name, value]) => (name !== TODAY && !vocabulary.moved.has(name) && isDay(name, vocabulary) ? [value] : [])));

/** Chooses values one after another: each within what the bounds leave once the later ones are eliminated. */
function assign(system: System, order: readonly string[], around: number, taste: Taste, vocabulary: Vocabulary): Solution | null {
  const steps: { readonly name: string; readonly bounds: readonly Bound[] }[] = [];
  let left = system;
  for (const name of [...order].reverse()) {
    if (typeof left === "string") return null;
    steps.push({ name, bounds: [...left.values()] });
    left = eliminate(left, name, vocabulary.isWhole);
  }
  if (typeof left === "string") return null;
  const values = new Map<string, number>();
  for (const { name, bounds } of steps.reverse()) {
    const range = rangeOf(name, bounds, values);
    const near = name === TODAY ? Math.max(around, latest(values, vocabulary)) : around;
    const value = isDay(name, vocabulary) ? dayWithin(range, near, taste.shown.has(name)) : numberWithin(range, vocabulary.isWhole(name));
    if (value === null) return null;
    values.set(name, value);
  }
  return values;
}

/** The order in which variables are chosen: what others are moved from, other days, numbers, what shows the difference, the as-of date. */
function inOrder(names: Iterable<string>, taste: Taste, vocabulary: Vocabulary): string[] {
  const rank = (name: string): number => (name === TODAY ? 3 : taste.shown.has(name) ? 2 : isDay(name, vocabulary) ? 0 : 1);
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Puts a value in the place of a variable. */
function substituted(bounds: Iterable<Bound>, values: ReadonlyMap<string, number>, { isWhole }: Vocabulary): Bound[] {
  return [...bounds].map((bound) => {
    if (!bound.terms.some(([name]) => values.has(name))) return bound;
    const rest = bound.terms.filter(([name]) => !values.has(name));
    const constant = bound.terms.reduce((sum, [name, factor]) => sum + factor * (values.get(name) ?? 0), 0);
    return boundOf({ terms: new Map(rest), constant: constant - bound.limit }, bound.strict, isWhole);
  });
}

/** Days on which months and weeks begin and end in every way, the nearest first: where one kind of day fails another may do. */
function* candidates(around: number): Generator<number> {
  yield around;
  for (let month = 0; month <= 50; month++) {
    for (const direction of month === 0 ? [1] : [1, -1]) {
      const first = addMonths(around - 1, month * direction);
      const next = addMonths(around - 1, month * direction + 1);
      yield* [first, first + 14, next - 4, next - 3, next - 2, next - 1];
    }
  }
  for (let day = 1; day <= 10; day++) yield* [around + day, around - day];
}

/** The last variables from which days are moved, none of which is moved itself. */
const basesOf = (moved: readonly Moved[], { moved: known }: Vocabulary): string[] => [...new Set(moved.map(({ base }) => base).filter((base) => !known.has(base)))];

/** The days that are moved from known ones; `null` where one leaves the calendar. */
function movedFrom(values: ReadonlyMap<string, number>, moved: readonly Moved[], { move }: Vocabulary): ReadonlyMap<string, number> | null {
  const found = new Map(values);
  for (const { name, base, offset, steps, unit } of moved) {
    const start = found.get(base);
    if (start === undefined) continue;
    const day = move(start + offset, steps, unit);
    if (isAbsent(day)) return null;
    found.set(name, day);
  }
  return found;
}

/** Tries days for the bases, one base after another, until the rest can be chosen. */
function search(bounds: readonly Bound[], moved: readonly Moved[], bases: readonly string[], around: number, taste: Taste, vocabulary: Vocabulary): Solution | null {
  const [base, ...others] = bases;
  if (base === undefined) {
    const system = systemOf(bounds);
    return typeof system === "string" ? null : assign(system, inOrder(variablesOf(system), taste, vocabulary), around, taste, vocabulary);
  }
  const system = systemOf([...bounds, ...lengthBounds(moved, vocabulary)]);
  if (typeof system === "string") return null;
  const order = [base, ...inOrder([...variablesOf(system)].filter((name) => name !== base), taste, vocabulary)];
  const first = assign(system, order, around, { shown: new Set() }, vocabulary)?.get(base);
  if (first === undefined) return null;
  const tried = new Set<number>();
  for (const day of candidates(first)) {
    if (tried.has(day)) continue;
    tried.add(day);
    const known = movedFrom(new Map([[base, day]]), moved, vocabulary);
    if (!known) continue;
    const left = moved.filter(({ name }) => !known.has(name));
    const found = search(substituted(bounds, known, vocabulary), left, others, first, taste, vocabulary);
    if (found) return new Map([...known, ...found]);
  }
  return null;
}

/** The days around which a case is made up: those that the as-of date allows. */
function aroundFor(system: System, vocabulary: Vocabulary): number {
  if (typeof system === "string") return AROUND;
  const names = variablesOf(system);
  if (!names.has(TODAY)) return AROUND;
  let left: System = system;
  for (const name of names) if (name !== TODAY && typeof left !== "string") left = eliminate(left, name, vocabulary.isWhole);
  if (typeof left === "string") return AROUND;
  const [low, high] = wholeRange(rangeOf(TODAY, left.values(), new Map()));
  const wished = Number.isFinite(high) ? Math.min(AROUND, high - BEFORE) : AROUND;
  return Math.max(wished, low);
}

/** A case in the box; `null` where none is found, which proves nothing where days are moved by months or business days. */
export function solve({ bounds }: Box, taste: Taste, vocabulary: Vocabulary): Solution | null {
  const own = [...bounds.values()];
  const moved = movedAmong(own.flatMap(({ terms }) => terms.map(([name]) => name)), vocabulary);
  const system = systemOf([...own, ...lengthBounds(moved, vocabulary)]);
  if (typeof system === "string") return null;
  const around = aroundFor(system, vocabulary);
  const found = search(own, moved, basesOf(moved, vocabulary), around, taste, vocabulary);
  if (!found) return null;
  // The as-of date bears on nothing here; it lies after what happened.
  return found.has(TODAY) ? found : new Map([...found, [TODAY, Math.max(around, latest(found, vocabulary))]]);
}
