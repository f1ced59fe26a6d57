/** What values and conditions come to on a complete case: two-valued, as functions made once for each typed tree. Shares nothing with the compiler's own deciding. */
import type { Comparison, Input, Test, Value } from "../../compiler/model/expression.js";
import type { Model } from "../../compiler/model/model.js";
import { addToDay, dayNumber, dayOf, timeBetween, type Holidays } from "../reference/day.js";

/** A value on a complete case: days are counted since 1970-01-01, one of an enumeration is its name, `null` is none. */
export type Cell = number | string | boolean | null;

/** A complete case: a value for each of the variables that are read, by their place in the list of them. */
export type Complete = Cell[];

export type Variable =
  | { readonly kind: "fact"; readonly key: string }
  | { readonly kind: "input"; readonly input: Input }
  | { readonly kind: "member"; readonly audience: string }
  | { readonly kind: "today" };

/** What is read so far, and where in a case it stands. */
export interface Reading {
  readonly model: Model;
  readonly holidays: Holidays;
  readonly variables: Variable[];
  readonly places: Map<string, number>;
}

export const newReading = (model: Model, holidays: readonly string[]): Reading => ({ model, holidays: new Set(holidays), variables: [], places: new Map() });

/** Thrown where a case has no answer: a day outside of the calendar, a division by zero, a text. */
export const NO_ANSWER = new Error("this case has no answer");

export const nameOf = (variable: Variable): string =>
  variable.kind === "fact" ? `fact ${variable.key}`
  : variable.kind === "input" ? `input ${variable.input.owner} ${variable.input.name}`
  : variable.kind === "member" ? `member ${variable.audience}`
  : "today";

/** The place of a variable in cases. */
export function placeOf(variable: Variable, { variables, places }: Reading): number {
  const name = nameOf(variable);
  const known = places.get(name);
  if (known !== undefined) return known;
  places.set(name, variables.length);
  variables.push(variable);
  return variables.length - 1;
}

/** By the calendar: what each move comes to, for each day. */
const moved = new Map<string, Map<number, number | null>[]>();
let [lastHolidays, lastMoves]: [Holidays | null, Map<number, number | null>[]] = [null, []];

const UNITS = ["business day", "month"] as const;
/** More days than any case moves by. */
const MOST_STEPS = 100_000;

/** The moves of a calendar, by unit. */
function movesIn(holidays: Holidays): Map<number, number | null>[] {
  if (holidays === lastHolidays) return lastMoves;
  const key = [...holidays].join();
  const moves = moved.get(key) ?? UNITS.map(() => new Map<number, number | null>());
  moved.set(key, moves);
  [lastHolidays, lastMoves] = [holidays, moves];
  return moves;
}

/** A day so many units later, remembered: the reference walks day by day. */
export function moveDay(day: number, count: number, unit: "day" | "business day" | "month", holidays: Holidays): number {
  if (unit === "day") return day + count;
  if (Math.abs(count) >= MOST_STEPS) throw new Error(`${count} ${unit}s are more than cases move by`);
  const known = movesIn(holidays)[UNITS.indexOf(unit)];
  const key = day * 2 * MOST_STEPS + count;
  let result = known?.get(key);
  if (result === undefined) {
    const reached = addToDay(dayOf(day), count, unit, holidays);
    result = reached ? dayNumber(reached) : null;
    known?.set(key, result);
  }
  if (result === null) throw NO_ANSWER;
  return result;
}

const counted = new Map<string, number>();

function between(from: number, to: number, unit: "day" | "business day" | "week" | "month" | "year", holidays: Holidays): number {
  if (unit === "day") return to - from;
  const key = `${from} ${to} ${unit} ${[...holidays].join()}`;
  const known = counted.get(key) ?? timeBetween(dayOf(from), dayOf(to), unit, holidays);
  counted.set(key, known);
  return known;
}

export type ValueOn = (on: Complete) => Cell;
export type TestOn = (on: Complete) => boolean;

const ninePlaces = (amount: number): number => (Number.isInteger(amount) ? amount : Number(amount.toFixed(9)));

/** Works on two numbers; none on either side is none. */
const together = (left: ValueOn, right: ValueOn, work: (left: number, right: number) => Cell): ValueOn => (on) => {
  const [a, b] = [left(on), right(on)];
  return a === null || b === null ? null : work(a as number, b as number);
};

const operations: { readonly [operator in "+" | "-" | "*" | "/"]: (left: number, right: number) => number } = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => {
    if (right === 0) throw NO_ANSWER;
    return left / right;
  },
};

/** A value as a function of complete cases. */
export function valueOn(value: Value, reading: Reading): ValueOn {
  switch (value.kind) {
    case "number":
      return () => value.value;
    case "day":
      return () => value.day;
    case "text":
      return () => value.text;
    case "choice":
      return () => value.value;
    case "none":
      return () => null;
    case "fact":
      return factOn(value.fact.key, reading);
    case "input": {
      const place = placeOf({ kind: "input", input: value.input }, reading);
      return (on) => on[place] ?? null;
    }
    case "today": {
      const place = placeOf({ kind: "today" }, reading);
      return (on) => on[place] ?? null;
    }
    case "arithmetic":
      return together(valueOn(value.left, reading), valueOn(value.right, reading), operations[value.operator]);
    case "shift":
      return together(valueOn(value.day, reading), valueOn(value.amount, reading), (day, count) => {
        const whole = ninePlaces(count);
        if (!Number.isInteger(whole)) throw NO_ANSWER;
        return moveDay(day, value.direction * whole, value.unit, reading.holidays);
      });
    case "count":
      return together(valueOn(value.from, reading), valueOn(value.to, reading), (from, to) => between(from, to, value.unit, reading.holidays));
    case "pick": {
      const [left, right] = [valueOn(value.left, reading), valueOn(value.right, reading)];
      return (on) => {
        const [a, b] = [left(on), right(on)];
        if (a === null || b === null) return a ?? b;
        return value.which === "smaller" ? Math.min(a as number, b as number) : Math.max(a as number, b as number);
      };
    }
    case "truth":
      return testOn(value.test, reading);
  }
}

/** A fact that is given is a variable, one with a VALUE of its own is worked out. Those that rules define are left to the reference interpreter. */
function factOn(key: string, reading: Reading): ValueOn {
  const fact = reading.model.factByKey.get(key);
  if (!fact) throw new Error(`the model has no fact ${key}`);
  if (fact.definitions.length > 0) throw new Error(`${key} is defined by rules: the oracle does not read it`);
  if (fact.value) return valueOn(fact.value, reading);
  const place = placeOf({ kind: "fact", key }, reading);
  return (on) => on[place] ?? null;
}

const comparisons: { readonly [operator in Comparison]: (left: number | string | boolean, right: number | string | boolean) => boolean } = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const rounded = (cell: number | string | boolean): number | string | boolean => (typeof cell === "number" ? ninePlaces(cell) : cell);

/** A condition as a function of complete cases. */
export function testOn(test: Test, reading: Reading): TestOn {
  switch (test.kind) {
    case "always":
      return () => true;
    case "never":
      return () => false;
    case "member": {
      const place = placeOf({ kind: "member", audience: test.audience }, reading);
      return (on) => on[place] === true;
    }
    case "attested": {
      const place = placeOf({ kind: "input", input: test.input }, reading);
      return (on) => on[place] === true;
    }
    case "fact": {
      const value = factOn(test.fact.key, reading);
      return (on) => value(on) === true;
    }
    case "compare": {
      const [left, right, holds] = [valueOn(test.left, reading), valueOn(test.right, reading), comparisons[test.operator]];
      return (on) => {
        const [a, b] = [left(on), right(on)];
        return a === null || b === null ? test.operator === "!=" : holds(rounded(a), rounded(b));
      };
    }
    case "is-none": {
      const value = valueOn(test.value, reading);
      return (on) => value(on) === null;
    }
    case "not": {
      const inner = testOn(test.test, reading);
      return (on) => !inner(on);
    }
    case "period": {
      if (test.from === null && test.until === null) return () => true;
      const place = placeOf({ kind: "today" }, reading);
      const [from, until] = [test.from ?? -Infinity, test.until ?? Infinity];
      return (on) => (on[place] as number) >= from && (on[place] as number) <= until;
    }
    case "all": {
      const parts = test.tests.map((part) => testOn(part, reading));
      return (on) => parts.every((part) => part(on));
    }
    case "any": {
      const parts = test.tests.map((part) => testOn(part, reading));
      return (on) => parts.some((part) => part(on));
    }
  }
}
