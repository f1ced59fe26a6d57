/** Conditions: every predicate in every way of writing it, and what binds closer. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseCondition } from "../../../grammar/values/index.js";
import { options } from "./facts.js";
import { read } from "./trees.js";

const reads = (text: string, expected: string): void =>
  test(`${JSON.stringify(text)} is ${expected}`, () => assert.is(read(text, parseCondition(text, options)), expected));

// What stands between `a` and `b`, with `is` and `is not` where they may stand.
const EQUAL: readonly string[] = ["is", "=", "is exactly", "exactly", "IS"];
const DIFFERENT: readonly string[] = ["is not", "!=", "\u2260", "is not exactly", "Is  Not"];
for (const words of EQUAL) reads(`a ${words} b`, "(= a b)");
for (const words of DIFFERENT) reads(`a ${words} b`, "(!= a b)");

const ORDERS: Readonly<Record<string, string>> = {
  "at least": ">=", "no less than": ">=", "no fewer than": ">=", ">=": ">=", "\u2265": ">=",
  "at most": "<=", "no more than": "<=", "up to": "<=", "<=": "<=", "\u2264": "<=",
  "more than": ">", "longer than": ">", ">": ">",
  "less than": "<", "shorter than": "<", "fewer than": "<", "<": "<",
  "before": "day<", "earlier than": "day<", "after": "day>", "later than": "day>",
  "on or before": "day<=", "no later than": "day<=", "on or after": "day>=", "no earlier than": "day>=",
  "At  Least": ">=", "On or Before": "day<=",
};
for (const [words, sign] of Object.entries(ORDERS)) {
  reads(`a ${words} b`, `(${sign} a b)`);
  reads(`a is ${words} b`, `(${sign} a b)`);
  reads(`a is not ${words} b + 1`, `(not-${sign} a (+ b 1))`);
}

const DISTANCES: Readonly<Record<string, string>> = {
  "at least": "at-least", "no less than": "at-least", "no fewer than": "at-least",
  "at most": "at-most", "no more than": "at-most", "up to": "at-most",
  "more than": "more-than", "longer than": "more-than", "less than": "less-than", "shorter than": "less-than", "fewer than": "less-than",
};
for (const [words, operator] of Object.entries(DISTANCES)) {
  reads(`a ${words} 30 days before b`, `(${operator}-before a 30:day b)`);
  reads(`a is ${words} two weeks after b + 1 day`, `(${operator}-after a 2:week (+ b 1:day))`);
  reads(`a is not ${words} notice period before b`, `(not-${operator}-before a [notice period] b)`);
  reads(`a is ${words} status after b`, `(${operator}-after a [status] b)`);
}

const CONDITIONS: Readonly<Record<string, string>> = {
  // distances are of one number: anything else is an operand
  "a >= 30 days before b": "(>= a (before 30:day b))",
  "a is at least 5 days + 30 days before b": "(>= a (+ 5:day (before 30:day b)))",
  "a is at least (30 days before b)": "(>= a (before 30:day b))",
  "a is at least 12 credits": "(>= a 12:credit)",
  "credits is at least 12 credits": "(>= [credits] 12:credit)",
  "credits at least 12": "(>= [credits] 12)",
  "a is 30 days before b": "(= a (before 30:day b))",
  "a is status before b": "(= a (before [status] b))",
  "a is before 30 days before b": "(day< a (before 30:day b))",
  // within
  "a is within 30 days of b": "(within-after a 30:day b)",
  "a within 30 days after b + 1 day": "(within-after a 30:day (+ b 1:day))",
  "a is not within notice period before b": "(not-within-before a [notice period] b)",
  "a within one month of b": "(within-after a 1:month b)",
  // between
  "a is between 1 and 2": "(between a 1 2)",
  "a between b + 1 and c * 2": "(between a (+ b 1) (* c 2))",
  "a is not between b and c and d": "(and (not-between a b c) d)",
  "unpaid days between a and b": "(between unpaid_days a b)",
  "days between a and b is between c and d": "(between (count-days a b) c d)",
  "days between jobs between a and b": "(between [days between jobs] a b)",
  // lists and none
  "a is one of b": "(one-of a b)",
  "a is one of F-1, the J-1, full time": "(one-of a F-1 J-1 full_time)",
  "a = one of b, c": "(one-of a b c)",
  "a is not one of 1, 2 + 3": "(not-one-of a 1 (+ 2 3))",
  "a != one of b, c and d": "(and (not-one-of a b c) d)",
  'a is one of "x, y", z or w': '(or (one-of a "x, y" z) w)',
  "a is one of F-1, None, b": "(one-of a F-1 none b)",
  "a is not one of none": "(not-one-of a none)",
  "a is none": "(none a)",
  "a is not none": "(not-none a)",
  "a = None": "(none a)",
  "a != none": "(not-none a)",
  "a + b is none": "(none (+ a b))",
  // tests without a comparison
  "enrolled": "enrolled",
  "true": "#true",
  "arrival": "[arrival]",
  "days since arrival": "(count-days [arrival] #today)",
  // not, and, or
  "not a": "(not a)",
  "not not a": "(not (not a))",
  "not a is b": "(not (= a b))",
  "not a + b > c": "(not (> (+ a b) c))",
  "not a and b": "(and (not a) b)",
  "not (a and b)": "(not (and a b))",
  "a and b and c": "(and a b c)",
  "a or b or c": "(or a b c)",
  "a or b and c or d": "(or a (and b c) d)",
  "(a or b) and c": "(and (or a b) c)",
  "a is b or c": "(or (= a b) c)",
  "a is (b or c)": "(= a (or b c))",
  "a is b OR c AND NOT d": "(or (= a b) (and c (not d)))",
  "a is not (b)": "(!= a b)",
  "(a is b) is c": "(= (= a b) c)",
  "(arrival)": "[arrival]",
  // a declared name and what reads like it
  "arrival is before program end date": "(day< [arrival] [program end date])",
  "arrival before program end date": "(day< [arrival] [program end date])",
  "notice period before arrival": "(before [notice period] [arrival])",
  "notice period before arrival is after today": "(day> (before [notice period] [arrival]) #today)",
  "status is notice period before arrival": "(= [status] (before [notice period] [arrival]))",
  "5 days before arrival is after today": "(day> (before 5:day [arrival]) #today)",
  "(status before arrival) and a": "(and (day< [status] [arrival]) a)",
  "later of a and status before arrival": "(day< (later a [status]) [arrival])",
  "a is between status before arrival and b": "(between a (before [status] [arrival]) b)",
  "travel if sick is true and not before date > today": "(and (= [travel if sick] #true) (> [not before date] #today))",
  "the I-765 filed date is on or after the date of return": "(day>= [I-765 filed date] [date of return])",
  "program ends on or before arrival": "(day<= program_ends [arrival])",
  "days between jobs is at most 60": "(<= [days between jobs] 60)",
  "12 months used is at least 12 months": "(>= [12 months used] 12:month)",
  "review period is at least 12 months": "(>= [review period] 12:month)",
  "review periods is at least 1": "(>= review_periods 1)",
};
for (const [text, expected] of Object.entries(CONDITIONS)) reads(text, expected);

test("symbols need no blanks around them", () => {
  assert.is(read("", parseCondition("credits>=12", options)), "(>= [credits] 12)");
  assert.is(read("", parseCondition('status!="F-1"', options)), '(!= [status] "F-1")');
});

test("without declared names nothing is a fact", () => {
  assert.is(read("", parseCondition("program end date is before arrival")), "(day< program_end_date arrival)");
  assert.is(read("", parseCondition('"arrival" is status')), '(= "arrival" status)');
});

test("places are those of the text as written, without articles and parentheses", () => {
  const text = "\u200Bthe  program\u00A0end date \u2265 (30\u200B days before\u2003the date of\u00ADreturn) and \u201CArrival\u201D is x";
  const node = parseCondition(text, options);
  assert.is(read(text, node), "(and (>= [program end date] (before 30:day [date of return])) (= [arrival] x))");
  assert.ok(node?.kind === "and");
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const [first, second] = node.parts;
  assert.ok(first?.kind === "comparison" && second?.kind === "comparison" && first.right.kind === "offset");
  assert.is(at(node), text.slice(text.indexOf("program")));
  assert.is(at(first.left), "program\u00A0end date");
  assert.is(at(first.operatorAt), "\u2265");
  assert.is(at(first.right), "30\u200B days before\u2003the date of\u00ADreturn");
  assert.is(at(first.right.quantity), "30\u200B days");
  assert.is(at(first.right.anchor), "date of\u00ADreturn");
  assert.is(at(first), text.slice(text.indexOf("program"), text.indexOf(")") + 1));
  assert.is(at(second.left), "\u201CArrival\u201D");
  assert.is(at(second.operatorAt), "is");
});

test("an operator's place covers all of its words", () => {
  const text = "not a is  not at least b";
  const node = parseCondition(text);
  assert.ok(node?.kind === "not" && node.operand.kind === "comparison");
  const { start, end } = node.operand.operatorAt;
  assert.is(text.slice(start, end), "is  not at least");
});

test.run();
