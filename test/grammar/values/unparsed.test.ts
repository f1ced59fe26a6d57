/** Where a text stops being an expression, and what an author is told there. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseCondition, parseOperand } from "../../../grammar/values/index.js";
import { options } from "./facts.js";
import { read } from "./trees.js";

const COMPARISON = "a comparison such as `is at least`";
const JOINT = "`and` or `or`";

/** The offending words stand in braces. */
const CONDITIONS: Readonly<Record<string, string>> = {
  "{)}": "a value",
  "a is{}": "a value",
  "a is not{}": "a value",
  "a is {is} b": "a value",
  "a is {unless} b": "a value",
  "a ={}": "a value",
  "a = {at least} 5": "a value",
  "a >={}": "a value",
  "a is one of{}": "a value",
  "a is one of b,{}": "a value",
  "a is one of b, {or} c": "a value",
  "a and{}": "a value",
  "not{}": "a value",
  "a + {+} b": "a value",
  "a is 5 + {)}": "a value",
  "{none} is a": "a value",
  "a {5}": COMPARISON,
  "a {2026-05-31}": COMPARISON,
  "arrival {late}": COMPARISON,
  "total {arrival}": COMPARISON,
  "a {not} at least 5": COMPARISON,
  "a {if} b": COMPARISON,
  "a and b {(}c)": COMPARISON,
  "not a {5}": COMPARISON,
  "a {-}5": "a blank on both sides of `-`",
  "a {+5}": "a blank on both sides of `+`",
  "a is 5 {+}": "a blank on both sides of `+`",
  "a is b {/}c": "a blank on both sides of `/`",
  "a{,} b": COMPARISON,
  "a is 5 {late}": "a known unit",
  "a is 5 {foos} and b": "a known unit",
  "(a is 5 {foos})": "a known unit",
  "a is 5 days {late}": JOINT,
  "a is b {is} c": JOINT,
  "a is b {)}": JOINT,
  "a is b {during} c": JOINT,
  "a is at least 20 credits {before} b": JOINT,
  "a {and/or} b": JOINT,
  "(a is b{}": "`)`",
  "(a {,} b)": "`)`",
  "a is between b{}": "`and`",
  "a is between b {or} c": "`and`",
  "days between a {is} b": "`and`",
  "later of a {or} b": "`and`",
  "a is within {b}": "a number of days, weeks, months or years",
  "a is within{}": "a number of days, weeks, months or years",
  "a is within {20 credits} of b": "a number of days, weeks, months or years",
  "a is within {5} of b": "a number of days, weeks, months or years",
  "a is within 5 days{}": "`of`, `after` or `before`",
  "a is within 5 days {from} b": "`of`, `after` or `before`",
  "a is {2025-02-29}": "a real date",
  "a is {2026-13-01}": "a real date",
  "a is {0000-01-01} and b": "a real date",
  "a is {1/2/2026}": "a date such as `2026-05-31`",
  "a is {2026-5-1}": "a date such as `2026-05-31`",
  "a is {31.12.2026}": "a date such as `2026-05-31`",
  "a is {1L}": "quotes around what begins with a digit",
  "a is {2-3 days}": "a single number",
  "a is {2 to 3 days}": "a single number",
  "a is {3+}": "a single number",
  "a is {+24 months}": "a single number",
  "a is {2-3}": "a single number",
  "a within {2-3 days} of b": "a single number",
  "a is {99999999999999999999}": "a smaller number",
  "a is {$99999999999999999999}": "a smaller number",
  'a is {"}b': "a closing quotation mark",
  "a {prior to} b": "`before`",
  "a is - {b}": "a number",
};


for (const [marked, expected] of Object.entries(CONDITIONS)) {
  const text = marked.replace(/[{}]/g, "");
  const start = marked.indexOf("{");
  const end = marked.indexOf("}") - 1;
  test(`${JSON.stringify(text)} stops at ${start}: ${expected}`, () => {
    assert.equal(parseCondition(text, options), { kind: "unparsed", start, end, expected });
  });
}

test("an operand stops where a comparison begins", () => {
  assert.is(read("a + b is c", parseOperand("a + b is c", options)), "!is expected `+`, `-`, `*` or `/`");
  assert.is(read("a or b", parseOperand("a or b", options)), "!or expected `+`, `-`, `*` or `/`");
  assert.is(read("", parseOperand("not a", options)), "! expected a value");
});

test("a hundred parentheses are read, the one after is too many", () => {
  const nested = (depth: number): string => `${"(".repeat(depth)}a${")".repeat(depth)}`;
  assert.is(read("", parseCondition(nested(100))), "a");
  assert.equal(parseCondition(nested(101)), { kind: "unparsed", start: 100, end: 101, expected: "fewer parentheses" });
  assert.equal(parseCondition(`${nested(60)} and ${nested(101)}`), { kind: "unparsed", start: 226, end: 227, expected: "fewer parentheses" });
  assert.is(read("", parseCondition(`${nested(60)} and ${nested(60)}`)), "(and a a)");
});

test("the places are those of the text as written", () => {
  const text = "\u200B\u00A0a is \u20142025\u201302\u201329\u200B and b";
  assert.equal(parseCondition(text.replace("\u2014", "")), { kind: "unparsed", start: 7, end: 17, expected: "a real date" });
});

test.run();
