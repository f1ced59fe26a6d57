/** Finite domains that are enough: every way in which the comparisons of a pair can come out does so within them. */
import type { Model } from "../../compiler/model/model.js";
import { dayOf, type Holidays } from "../reference/day.js";
import { components, newLink, type Link } from "./links.js";
import { moveDay, nameOf, placeOf, type Cell, type Complete, type Reading, type Variable } from "./two-valued.js";

/** 2026-03-02, a Monday, as a day number. */
export const BASE = 20514;
/** 2023-03-01 to 2027-02-28: every length that a year or less can have. */
const CYCLE = { low: 19417, high: 20877 };

/** What a variable may be: where dates hang together by months or business days, that depends on those chosen before. */
export type Choices = (on: Complete) => readonly Cell[];

export interface Domain {
  readonly variable: Variable;
  readonly place: number;
  readonly choices: Choices;
  /** How many there are at most. */
  readonly size: number;
}

const isDate = (variable: Variable, { factByKey }: Model): boolean =>
  variable.kind === "today" ||
  (variable.kind === "input" && variable.input.type === "date") ||
  (variable.kind === "fact" && factByKey.get(variable.key)?.type.kind === "date");

const isNumber = (variable: Variable, { factByKey }: Model): boolean =>
  (variable.kind === "input" && variable.input.type === "number") || (variable.kind === "fact" && factByKey.get(variable.key)?.type.kind === "number");

const isWhole = (variable: Variable, { factByKey }: Model): boolean => variable.kind === "fact" && factByKey.get(variable.key)?.declared === "integer";

const range = (low: number, high: number, step: number): number[] => Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
const unique = (cells: readonly number[]): number[] => [...new Set(cells)].sort((a, b) => a - b);
/** Works out each answer once. */
function remembered<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}

const near = (day: number): number[] => [day - 1, day, day + 1];

/**
 * Days for dates that are compared with each other at distances of at most so many days, and with constants: in a system of difference
 * constraints that can be met, each date can be as near to a constant as all steps of a path add up to. Where no constant is named, only
 * distances matter, so that one date may as well stand still. Behaviour goes `further` than what it is measured by: one step for each date of it.
 */
function plainDays(count: number, further: number, isFirst: boolean, { days, spans }: Link): readonly number[] {
  const step = Math.max(0, ...spans) + 1;
  const more = further * step;
  if (days.size === 0) return isFirst ? [BASE] : range(BASE - (count - 1) * step - more, BASE + (count - 1) * step + more, 1);
  if (count === 1 && spans.size === 0) return unique([...days].flatMap(near));
  return range(Math.min(...days) - count * step - more, Math.max(...days) + count * step + more, 1);
}

/** Months from one day up to the 28th are as long as from any other: the days before and after an end of a month tell all lengths. */
const isTelling = (day: number): boolean => [1, 2, 14, 15, 27, 28, 29, 30, 31].includes(dayOf(day).day);

/** Real dates: the first over a cycle of the calendar, the others at each length from those before, and a day to either side. */
function realDays(before: readonly number[], { days, spans, steps }: Link, holidays: Holidays): Choices {
  if (before.length === 0) {
    const [low, high] = [Math.min(BASE, ...days) - 14, Math.max(BASE, ...days) + 21];
    const all = steps.month.size > 0 ? unique([...range(CYCLE.low, CYCLE.high, 1).filter(isTelling), ...[...days].flatMap(near)]) : range(low, high, 1);
    return () => all;
  }
  const lengths = [...[...spans].map((span) => [span, "day"] as const), ...(["month", "business day"] as const).flatMap((unit) => [...steps[unit]].map((count) => [count, unit] as const))];
  const around = [...days].flatMap(near);
  const reachedFrom = remembered((from: Cell): number[] =>
    typeof from !== "number" ? [BASE] : unique([from, ...lengths.flatMap(([count, unit]) => [moveDay(from, count, unit, holidays), moveDay(from, -count, unit, holidays)])].flatMap(near)),
  );
  const reached = (on: Complete): number[][] => before.map((place) => reachedFrom(on[place] ?? null));
  const [only] = before.length === 1 ? before : [];
  const alone = remembered((from: Cell) => unique([...around, ...reachedFrom(from)]));
  return (on) => (only === undefined ? unique(around.concat(...reached(on))) : alone(on[only] ?? null));
}

/** Numbers: of one that is compared with constants alone, these and what lies between them; of several, as with dates. */
function numbersFor(variable: Variable, further: number, { variables, numbers, spans }: Link, model: Model): number[] {
  const whole = isWhole(variable, model);
  if (variables.size === 1) {
    const around = unique(numbers.size === 0 ? [0] : [...numbers].flatMap((number) => [number - 1, number, number + 1]));
    if (whole) return around.filter(Number.isInteger);
    return around.flatMap((number, index) => [number, (number + (around[index + 1] ?? number + 1)) / 2]);
  }
  const most = Math.max(0, ...[...numbers, ...spans].map(Math.abs)) + 1;
  const reach = (variables.size + further) * most;
  return range(-reach, reach, whole ? 1 : 0.25);
}

interface Placing {
  readonly reading: Reading;
  readonly links: readonly Link[];
  /** The variables that are chosen before. */
  readonly before: readonly Variable[];
  /** Of how many variables the behaviour is made that this one belongs to. */
  readonly further: number;
}

function dateDomain(variable: Variable, link: Link, { reading, before, further }: Placing): Omit<Domain, "variable" | "place"> {
  const { holidays, model } = reading;
  const none = variable.kind === "today" ? [] : [null];
  const linked = before.filter((other) => isDate(other, model) && link.variables.has(nameOf(other)));
  if (link.steps.month.size === 0 && link.steps["business day"].size === 0) {
    const cells = [...none, ...plainDays(link.variables.size, further, linked.length === 0, link)];
    return { choices: () => cells, size: cells.length };
  }
  const choices = realDays(linked.map((other) => placeOf(other, reading)), link, holidays);
  const lengths = link.spans.size + link.steps.month.size + link.steps["business day"].size;
  return { choices: (on) => [...none, ...choices(on)], size: linked.length === 0 ? choices([]).length + 1 : 3 * (lengths * 2 + 1) * linked.length + 3 * link.days.size + 1 };
}

function domainOf(variable: Variable, placing: Placing): Domain {
  const { reading, links, further } = placing;
  const { model } = reading;
  const place = placeOf(variable, reading);
  const link = links.find(({ variables }) => variables.has(nameOf(variable))) ?? newLink();
  const finite = (cells: readonly Cell[]): Domain => ({ variable, place, choices: () => cells, size: cells.length });
  if (isDate(variable, model)) return { variable, place, ...dateDomain(variable, link, placing) };
  if (isNumber(variable, model)) return finite([null, ...numbersFor(variable, further, link, model)]);
  const type = variable.kind === "fact" ? model.factByKey.get(variable.key)?.type : undefined;
  if (type?.kind === "enumeration") return finite([null, ...type.values.filter((value) => value !== "none")]);
  if (type && type.kind !== "boolean") throw new Error(`the oracle has no domain for ${nameOf(variable)}`);
  return finite([false, true]);
}

/** The domains of all that is read, what is not the subject first. */
export function domainsOf(reading: Reading, subject: readonly string[], links: readonly Link[]): { readonly outer: readonly Domain[]; readonly inner: readonly Domain[] } {
  const isSubject = (variable: Variable): boolean => variable.kind === "fact" && subject.includes(variable.key);
  const ordered = [...reading.variables.filter((variable) => !isSubject(variable)), ...reading.variables.filter(isSubject)];
  const joined = components(links);
  const domains = ordered.map((variable, index) => domainOf(variable, { reading, links: joined, before: ordered.slice(0, index), further: isSubject(variable) ? subject.length : 0 }));
  return { outer: domains.filter(({ variable }) => !isSubject(variable)), inner: domains.filter(({ variable }) => isSubject(variable)) };
}
