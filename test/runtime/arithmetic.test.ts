/** Sums, products and picks: with unknown and none on either side, out of range, and through whole rules. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isNoneNumber, isUnknownNumber, NONE, NONE_NUMBER, UNKNOWN, UNKNOWN_NUMBER } from "../../runtime/absent.js";
import { earlierDay, larger, laterDay, minus, negated, over, plus, smaller, times, weeksBetween } from "../../runtime/arithmetic.js";
import { addDays, addMonths, daysBetween, monthsBetween, parseDay, yearsBetween } from "../../runtime/calendar.js";
import { FIRST_DAY, LAST_DAY } from "../../runtime/calendar-numbers.js";
import { explain, trace, values } from "../../runtime/index.js";
import { judge, load } from "./judging.js";

const say = (amount: number): number | string => (isNoneNumber(amount) ? "none" : isUnknownNumber(amount) ? "unknown" : amount);
const sayDay = (day: number): number | string => (day === NONE ? "none" : day === UNKNOWN ? "unknown" : day);
const tableOf = (operator: (a: number, b: number) => number, values: readonly number[], shown = say): (number | string)[][] => values.map((a) => values.map((b) => shown(operator(a, b))));

const NUMBERS = [6, 2, UNKNOWN_NUMBER, NONE_NUMBER];
const DAYS = [6, 2, UNKNOWN, NONE];

/** Whatever the result of two numbers: none wins, then unknown. */
const around = (a: number, b: number, c: number, d: number): (number | string)[][] => [
  [a, b, "unknown", "none"],
  [c, d, "unknown", "none"],
  ["unknown", "unknown", "unknown", "none"],
  ["none", "none", "none", "none"],
];

test("arithmetic with none gives none, with unknown unknown", () => {
  assert.equal(tableOf(plus, NUMBERS), around(12, 8, 8, 4));
  assert.equal(tableOf(minus, NUMBERS), around(0, 4, -4, 0));
  assert.equal(tableOf(times, NUMBERS), around(36, 12, 12, 4));
  assert.equal(tableOf(over, NUMBERS), around(1, 3, 1 / 3, 1));
  assert.equal(NUMBERS.map(negated).map(say), [-6, -2, "unknown", "none"]);
});

test("minus none is none for all that follows", () => {
  const none = negated(NONE_NUMBER);
  for (const operator of [plus, minus, times, over]) assert.equal([operator(none, 1), operator(1, none), operator(none, UNKNOWN_NUMBER), operator(none, NONE_NUMBER)].map(say), ["none", "none", "none", "none"]);
  assert.equal([smaller(none, 3), smaller(3, none), larger(none, 3), larger(3, none)], [3, 3, 3, 3]);
});

test("a division by zero is unknown, but with none none", () => {
  assert.equal([over(1, 0), over(-1, 0), over(0, 0), over(1, -0), over(UNKNOWN_NUMBER, 0)].map(say), ["unknown", "unknown", "unknown", "unknown", "unknown"]);
  assert.equal([over(NONE_NUMBER, 0), over(0, NONE_NUMBER)].map(say), ["none", "none"]);
});

test("an overflow is unknown, and never none", () => {
  const huge = Number.MAX_VALUE;
  assert.equal([plus(huge, huge), minus(-huge, huge), times(huge, 2), over(huge, 0.1), times(huge, -2)].map(say), ["unknown", "unknown", "unknown", "unknown", "unknown"]);
  assert.is(times(5e-324, 0.1), 0);
});

test("the smaller and the larger leave out what is none; what is unknown makes the other unknown", () => {
  const picks = (a: number, b: number): (number | string)[][] => [
    [6, a, "unknown", 6],
    [a, 2, "unknown", 2],
    ["unknown", "unknown", "unknown", "unknown"],
    [6, 2, "unknown", "none"],
  ].map((row, index) => (index === 0 ? [6, b, "unknown", 6] : row));
  assert.equal(tableOf(smaller, NUMBERS), picks(2, 2));
  assert.equal(tableOf(larger, NUMBERS), picks(6, 6));
  assert.equal(tableOf(earlierDay, DAYS, sayDay), picks(2, 2));
  assert.equal(tableOf(laterDay, DAYS, sayDay), picks(6, 6));
});

test("the time between two days, one of which is none or unknown", () => {
  const day = 20000;
  for (const between of [daysBetween, weeksBetween, monthsBetween, yearsBetween]) {
    assert.equal([between(day, NONE), between(NONE, day), between(NONE, NONE), between(UNKNOWN, NONE), between(NONE, UNKNOWN)].map(say), ["none", "none", "none", "none", "none"], between.name);
    assert.equal([between(day, UNKNOWN), between(UNKNOWN, day), between(UNKNOWN, UNKNOWN)].map(say), ["unknown", "unknown", "unknown"], between.name);
    assert.is(between(day, day), 0);
  }
});

test("weeks are counted whole, alike in both directions", () => {
  assert.equal([-15, -14, -13, -7, -6, 0, 6, 7, 13, 14].map((days) => weeksBetween(20000, 20000 + days)), [-2, -2, -1, -1, 0, 0, 0, 1, 1, 2]);
  assert.not(Object.is(weeksBetween(20000, 19999), -0));
});

test("a day beyond the calendar is unknown", () => {
  assert.equal([addDays(LAST_DAY, 1), addDays(FIRST_DAY, -1), addMonths(LAST_DAY, 1), addDays(20000, 1e15), addMonths(20000, -1e15)].map(sayDay), ["unknown", "unknown", "unknown", "unknown", "unknown"]);
  assert.equal([addDays(LAST_DAY, 0), addDays(FIRST_DAY, 0), addDays(FIRST_DAY, LAST_DAY - FIRST_DAY)], [LAST_DAY, FIRST_DAY, LAST_DAY]);
  assert.equal([addDays(NONE, 1), addDays(UNKNOWN, 1), addDays(20000, NONE_NUMBER), addDays(20000, UNKNOWN_NUMBER), addDays(20000, 1.5)].map(sayDay), ["none", "unknown", "none", "unknown", "unknown"]);
  assert.equal([addDays(NONE, UNKNOWN_NUMBER), addDays(UNKNOWN, NONE_NUMBER)].map(sayDay), ["none", "none"]);
});

test("months are clamped to the month's last day, and the time between counts back what was added", () => {
  const day = (text: string): number => parseDay(text) ?? Number.NaN;
  assert.is(addMonths(day("2026-08-31"), 6), day("2027-02-28"));
  assert.is(addMonths(day("2027-08-31"), 6), day("2028-02-29"));
  assert.is(monthsBetween(day("2026-01-31"), day("2026-02-28")), 1);
  assert.is(monthsBetween(day("2026-02-28"), day("2026-01-31")), -1);
  assert.is(yearsBetween(day("2028-02-29"), day("2029-02-28")), 1);
});

const BODY = (value: string, type = "number"): string => `
[FACT:cost]
[/FACT]
[TYPE:number]
[FACT:travellers]
[/FACT]
[TYPE:number]
[FACT:start]
[/FACT]
[TYPE:date]
[FACT:end]
[/FACT]
[TYPE:date]
[FACT:result]
[/FACT]
[TYPE:${type}]
${type === "number" ? "[UNIT:]\n" : ""}[VALUE:${value}]
[JURISDICTION:TRIP]
Travel
[RULE:TRIP:SHARE]
Share the cost.
[/RULE]
[REQUIREMENT:${type === "date" ? "result is after 2026-01-01" : "result is at most 100"}]
[END:JURISDICTION:TRIP]
`.replaceAll("[UNIT:]\n", "");

/** The value of `result`, and the verdict of the rule that reads it. */
function results(value: string, facts: object, type?: string): readonly [value: unknown, outcome: string, missing: readonly string[]] {
  const verdict = judge(load(BODY(value, type)), "TRIP:SHARE", facts as Record<string, unknown>, "2026-06-01");
  return [values({ verdict })["result"], verdict.outcome, trace(verdict).missing];
}

test("a division by zero on a case is unknown, misses nothing, and is named", () => {
  assert.equal(results("cost / travellers", { cost: 300, travellers: 3 }), [100, "satisfied", []]);
  assert.equal(results("cost / travellers", { cost: 303, travellers: 3 }), [101, "violated", []]);
  assert.equal(results("cost / travellers", { cost: 300, travellers: 0 }), [undefined, "unknown", []]);
  assert.equal(results("cost / travellers", { cost: 300 }), [undefined, "unknown", ["travellers"]]);
  assert.equal(results("cost / travellers", { cost: null, travellers: 0 }), [null, "violated", []]);
  const direct = BODY("cost").replace("result is at most 100", "cost / travellers is at most 100");
  const verdict = judge(load(direct), "TRIP:SHARE", { cost: 300, travellers: 0 }, "2026-06-01");
  assert.equal([verdict.outcome, trace(verdict).missing], ["unknown", []]);
  assert.match(explain(verdict), "division by zero");
});

test("results are rounded to nine places where they are compared and told", () => {
  assert.equal(results("cost * 1.1", { cost: 100 / 1.1 }), [100, "satisfied", []]);
  assert.equal(results("cost + 0.2", { cost: 99.8 }), [100, "satisfied", []]);
  assert.equal(results("cost / 3 * 3", { cost: 100 }), [100, "satisfied", []]);
  assert.equal(results("cost", { cost: 100.00000001 }), [100.00000001, "violated", []]);
});

test("dates through whole rules: out of range, none, unknown", () => {
  assert.equal(results("start + 30 days", { start: "2026-03-01" }, "date"), ["2026-03-31", "satisfied", []]);
  assert.equal(results("start + 30 days", { start: "9999-12-31" }, "date"), [undefined, "unknown", []]);
  assert.equal(results("start - 1 day", { start: "0001-01-01" }, "date"), [undefined, "unknown", []]);
  assert.equal(results("start + 30 days", { start: null }, "date"), [null, "violated", []]);
  assert.equal(results("start + 30 days", {}, "date"), [undefined, "unknown", ["start"]]);
  assert.equal(results("earlier of start and end", { start: null, end: "2026-02-01" }, "date"), ["2026-02-01", "satisfied", []]);
  assert.equal(results("earlier of start and end", { start: "2026-03-01" }, "date"), [undefined, "unknown", ["end"]]);
  assert.equal(results("later of start and end", { start: null, end: null }, "date"), [null, "violated", []]);
});

test("an overflow on a case is unknown", () => {
  assert.equal(results("cost * cost", { cost: 1e200 }), [undefined, "unknown", []]);
  assert.equal(results("0 - cost * cost", { cost: 1e200 }), [undefined, "unknown", []]);
});

test.run();
