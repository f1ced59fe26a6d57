/** Columns of facts: what their door refuses, what is not told in them, and that rules with and without loops of their own answer as case by case. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../compiler/compile.js";
import { loadProgram } from "../../compiler/print/program.js";
import { checkColumns, codeOf, columnsFor, columnsFrom, evaluateColumns, evaluatePrepared, MAYBE, NO, NONE, NONE_NUMBER, outcomeOf, parseDay, UNKNOWN, YES, type GivenColumns, type Prepared } from "../../runtime/index.js";
import type { LooseRule } from "./judging.js";

const source = [
  "[FACT:loan]", "[/FACT]", "[TYPE:one of short, long, none]", "[FACT:taken]", "[/FACT]", "[TYPE:date]", "[FACT:renewals]", "[/FACT]", "[TYPE:integer]", "[FACT:title]", "[/FACT]", "[TYPE:text]",
  "[FACT:recalled]", "[/FACT]", "[TYPE:boolean]", "[FACT:weight]", "[/FACT]", "[TYPE:number]", "[FACT:heavy]", "[/FACT]", "[TYPE:boolean]", "[VALUE:weight is more than 5]",
  "[JURISDICTION:LIB]", "The town library", "",
  "[RULE:LIB:RETURN]", "Bring a book back.", "[/RULE]", "[APPLIES_TO:Scholar]", "[CONDITION:loan is short]", "[TIMING:within 10 days of taken]",
  "[RULE:LIB:RENEW]", "Renew it three times.", "[/RULE]", "[APPLIES_TO:Guest]", "[REQUIREMENT:renewals is at most 3]",
  "[RULE:LIB:ATLAS]", "The atlas stays here.", "[/RULE]", '[CONDITION:title is "atlas"]', "[REQUIREMENT:not recalled]",
  "[EXCEPTION:LIB:ILL]", "Readers who are ill may keep it.", "[/EXCEPTION]", "[EXCEPTION-TO:LIB:ATLAS]",
  "[RULE:LIB:HEAVY]", "What is heavy comes back on the day.", "[/RULE]", "[CONDITION:heavy]", "[TIMING:by taken]",
  "[END:JURISDICTION:LIB]", "",
].join("\n");
const { sound, problems } = compile([{ name: "library.policy", text: source }]);
if (!sound) throw new Error(problems.map(({ kind }) => kind.code).join());
const program = loadProgram(sound, { holidays: [], columns: true });
const rules = [...program.rules.values()] as unknown as readonly LooseRule[];
const asOf = "2026-03-20";
const day = (text: string): number => parseDay(text) ?? UNKNOWN;

function prepared(facts: unknown): Prepared {
  const checked = program.checkFacts(facts);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join());
  return checked.facts;
}

const cases = [
  {},
  { audience: "Scholar", loan: "short", taken: "2026-03-01", renewals: 3, title: "atlas", recalled: true, weight: 7.5, "LIB:RETURN": { action: "2026-03-12" }, "LIB:HEAVY": { action: null }, "LIB:ILL": { holds: false } },
  { audience: ["Scholar", "Guest"], loan: null, taken: null, renewals: 4, title: "novel", recalled: false, weight: null, "LIB:RETURN": { action: null }, "LIB:ILL": { holds: true } },
  { audience: [], loan: "long", renewals: null, title: null, weight: 1 },
  { loan: "none", title: "atlas", recalled: false, "LIB:ILL": { holds: true } },
  { audience: "Guest", loan: "short", taken: "9999-12-31", renewals: 0 },
];

/** The outcomes of all rules on a case, in columns and alone. */
const alone = (facts: Prepared): string => Object.values(evaluatePrepared(rules, facts, { asOf })).map(({ outcome }) => outcome).join(" ");
const inColumns = (columns: Parameters<typeof evaluateColumns>[1], row: number): string => evaluateColumns(rules, columns, { asOf }).map(({ judged }) => outcomeOf(codeOf(judged[row] ?? 0))).join(" ");

test("some rules have a loop of their own, and those that others have a part in do not", () => {
  assert.equal(rules.filter(({ columns }) => columns).map(({ id }) => id), ["LIB:RETURN", "LIB:RENEW"]);
});

test("cases put into columns are answered as they are one by one", () => {
  const facts = cases.map(prepared);
  const columns = columnsFrom(program.checkFacts, facts);
  assert.equal(facts.map((_, row) => inColumns(columns, row)), facts.map(alone));
  assert.ok(new Set(facts.map(alone)).size > 4);
});

/** Columns that must pass. */
function told(columns: GivenColumns) {
  const checked = checkColumns(program.checkFacts, columns);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join());
  return checked.columns;
}

test("what has no column is not given, and an audience without one is not held where others are told", () => {
  assert.is(inColumns(told({ count: 1 }), 0), alone(prepared({})));
  const loan = Int32Array.of(0);
  assert.is(inColumns(told({ count: 1, given: { loan } }), 0), alone(prepared({ loan: "short" })));
  assert.is(inColumns(told({ count: 1, audience: { Scholar: Int32Array.of(YES) }, given: { loan } }), 0), alone(prepared({ audience: "Scholar", loan: "short" })));
  assert.is(inColumns(told({ count: 2, audience: { Scholar: Int32Array.of(NO, MAYBE) } }), 0), alone(prepared({ audience: [] })));
  assert.is(inColumns(told({ count: 2, audience: { Scholar: Int32Array.of(NO, MAYBE) } }), 1), alone(prepared({})));
});

test("more cases than one block holds, each with a day of its own", () => {
  const count = 9001;
  const taken = new Int32Array(count).fill(day("2026-03-01"));
  const columns = told({ count, audience: { Scholar: new Int32Array(count).fill(YES) }, given: { taken, loan: new Int32Array(count) }, inputs: { "LIB:RETURN": { action: new Int32Array(count).fill(NONE) } } });
  const days = Int32Array.from(taken, (first, row) => first + (row % 20));
  const out = columnsFor(rules, count);
  assert.is(evaluateColumns(rules, columns, { asOf: days }, out), out);
  const wrong = days.findIndex((today, row) => outcomeOf(codeOf(out[0]?.judged[row] ?? 0)) !== (today - 10 <= day("2026-03-01") ? "pending" : "violated"));
  assert.is(wrong, -1);
  assert.ok(out[0]?.due.every((due) => due === day("2026-03-11")));
});

const refusals: readonly (readonly [string, unknown, string])[] = [
  ["a misspelt fact", { given: { takn: Int32Array.of(0) } }, "no fact `takn`"],
  ["a name that every object has", { given: { constructor: Int32Array.of(0) } }, "no fact `constructor`"],
  ["a fact that is worked out", { given: { heavy: Int32Array.of(YES) } }, "no fact `heavy`"],
  ["a rule that does not exist", { inputs: { "LIB:RETRUN": {} } }, "no rule `LIB:RETRUN`"],
  ["an input that does not exist", { inputs: { "LIB:RETURN": { actoin: Int32Array.of(0) } } }, "`LIB:RETURN` has no input `actoin`"],
  ["another kind of column", { given: { taken: [20000] } }, "the column `taken` must be an Int32Array"],
  ["numbers as whole numbers", { given: { weight: Int32Array.of(1) } }, "the column `weight` must be a Float64Array"],
  ["too few cases", { given: { taken: new Int32Array(0) } }, "the column `taken` must have 1 elements"],
  ["a day beyond the calendar", { given: { taken: Int32Array.of(20260301) } }, "the column `taken` has no date in row 0"],
  ["a value that the list has not", { given: { loan: Int32Array.of(3) } }, "the column `loan` has no value of its list in row 0"],
  ["none as a value of the list", { given: { loan: Int32Array.of(2) } }, "the column `loan` has no value of its list in row 0"],
  ["a truth that is none", { given: { recalled: Int32Array.of(2) } }, "the column `recalled` has no boolean in row 0"],
  ["half a renewal", { given: { renewals: Float64Array.of(0.5) } }, "the column `renewals` has no number in row 0"],
  ["the wrong infinity", { given: { weight: Float64Array.of(-NONE_NUMBER) } }, "the column `weight` has no number in row 0"],
  ["a text that is a number", { given: { title: [5] } }, "the column `title` has no text in row 0"],
  ["an audience that no rule names", { audience: { Dean: Int32Array.of(YES) } }, "no audience `Dean`"],
  ["one audience told and another not", { audience: { Scholar: Int32Array.of(YES), Guest: Int32Array.of(MAYBE) } }, "in row 0 some audiences are told and others are not"],
];

for (const [name, columns, message] of refusals) {
  test(`refused: ${name}`, () => {
    const checked = checkColumns(program.checkFacts, { count: 1, ...(columns as object) });
    assert.is(checked.ok ? "let through" : checked.problems[0]?.message, message);
  });
}

test("absent values of each kind pass", () => {
  told({ count: 2, given: { taken: Int32Array.of(UNKNOWN, NONE), loan: Int32Array.of(NONE, UNKNOWN), weight: Float64Array.of(NaN, NONE_NUMBER), renewals: Float64Array.of(NaN, NONE_NUMBER), title: [undefined, null], recalled: Int32Array.of(MAYBE, NO) } });
});

test("impossible as-of dates and too little room are refused", () => {
  const columns = told({ count: 2 });
  const isRange = (error: Error): boolean => error instanceof RangeError;
  assert.throws(() => evaluateColumns(rules, columns, { asOf: "2026-02-30" }), isRange);
  assert.throws(() => evaluateColumns(rules, columns, { asOf: Int32Array.of(1) }), isRange);
  assert.throws(() => evaluateColumns(rules, columns, { asOf: Int32Array.of(1, UNKNOWN) }), isRange);
  assert.throws(() => evaluateColumns(rules, columns, { asOf }, columnsFor(rules, 1)), isRange);
  assert.throws(() => evaluateColumns(rules, columns, { asOf }, []), isRange);
});

test.run();
