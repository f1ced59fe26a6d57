/** TYPE, VALUE, GIVEN, EXPECT, and the ids of examples. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  parseExampleId, parseExpect, parseGiven, parseType, parseValue, type Expect, type ExpressionNode, type Given, type Literal, type Name, type OwnedName, type Unparsed,
} from "../../../grammar/values/index.js";
import { options as known } from "./facts.js";
import { expression } from "./trees.js";

const options = { ...known, jurisdictions: new Set(["ISSO", "DPS"]) };

const stopped = (text: string, { start, end, expected }: Unparsed): string => `${text.slice(0, start)}{${text.slice(start, end)}} ${expected}`;
const name = (of: Name | ExpressionNode): string => (of.kind === "name" && !("fact" in of) ? of.text : expression(of as ExpressionNode));
const owned = ({ owner, name: of }: Pick<OwnedName, "owner" | "name">): string => `${owner === null ? "" : `${owner} `}${name(of)}`;

function literal(of: Literal): string {
  if (of.kind === "text") return `'${of.text}'`;
  if (of.kind === "list") return `[${of.items.map(({ text }) => text).join("|")}]`;
  return of.kind === "none" ? "#none" : expression(of);
}

const TYPES: Readonly<Record<string, string | null>> = {
  boolean: "boolean", Number: "number", integer: "integer", " date ": "date", text: "text", MONEY: "money",
  "one of F-1, J-1": "one-of F-1|J-1", "One  Of full time ,part time": "one-of full time|part time", "one of a": "one-of a",
  'one of "a, or b", not enrolled, none': "one-of a, or b|not enrolled|none", "one of \u201Ca\u201D": "one-of a",
  "one of": null, "one of ": null, "one of a,": null, "one of ,a": null, "one of a,,b": null, "one of a, b or c": null, "one of a, b, or c": null,
  'one of "a" b': null, 'one of "a': null, 'one of ""': null, "a, b": null, "boolean or date": null, "": null, "one of color, orbit": "one-of color|orbit",
};
for (const [value, expected] of Object.entries(TYPES)) {
  test(`TYPE ${JSON.stringify(value)} is ${expected}`, () => {
    const read = parseType(value);
    assert.is(read && [read.type, ...(read.values.length === 0 ? [] : [read.values.join("|")])].join(" "), expected);
  });
}

const VALUES: Readonly<Record<string, string>> = {
  "review period = 150 days": "[review period] = 150:day",
  "the Review Period = 12 months - 12 months used / 2": "[review period] = (- 12:month (/ [12 months used] 2))",
  "status = arrival is before today": "[status] = (day< [arrival] #today)",
  "travel if sick = enrolled and not late if status is F-1": "[travel if sick] = (and enrolled (not late)) if status is F-1",
  "review period = 150 days during OPT": "[review period] = 150:day during OPT",
  "new period = 5 days": "new period = 5:day",
  "new review period = 5 days": "new review period = 5:day",
  '"review period" = "x"': '[review period] = "x"',
  "review period": "review period{} `=`",
  "review period =": "review period ={} a value",
  "review period = if late": "review period ={} a value",
  "= 5": "{=} a name",
  "150 days = 5": "{150 days} a name",
  "review period is 5": "review period {is} `=`",
  "review period = 5 late": "review period = 5 {late} a known unit",
  "review period = a is b is c": "review period = a is b {is} `and` or `or`",
  "review period = 5 unless late": "review period = 5 {unless} a comparison such as `is at least`",
  "review period = 5 if late if sick": "review period = 5 {if late if sick} one plain circumstance",
  "review period = 5 only if late": "review period = 5 only {if late} one plain circumstance",
};
for (const [value, expected] of Object.entries(VALUES)) {
  test(`VALUE ${value} is ${expected}`, () => {
    const read = parseValue(value, options);
    assert.ok(read);
    if (read.kind === "unparsed") return assert.is(stopped(value, read), expected);
    const { qualifier } = read;
    assert.is(`${name(read.name)} = ${expression(read.value)}${qualifier ? ` ${qualifier.word} ${qualifier.text}` : ""}`, expected);
    assert.is(value.slice(read.start, read.end), value.replace(/^the /, ""));
  });
}

const given = (text: string, of: Given | Unparsed): string => (of.kind === "unparsed" ? stopped(text, of) : `${owned(of)} = ${literal(of.literal)}`);
const GIVENS: Readonly<Record<string, string>> = {
  "event = 2026-03-01": "event = 2026-03-01",
  "arrival=2026-03-01": "[arrival] = 2026-03-01",
  "ISSO:X-001 event = 2026-03-01": "ISSO:X-001 event = 2026-03-01",
  "ISSO:2-3 start date = none": "ISSO:2-3 start date = #none",
  "ISSO:SECTION:A_B holds = true": "ISSO:SECTION:A_B holds = #true",
  "ISSO holds = False": "ISSO holds = #false",
  "isso holds = false": "isso holds = #false",
  "ISSO = false": "ISSO = #false",
  "ISSO:X-001 arrival = today": "ISSO:X-001 [arrival] = 'today'",
  "credits = 12": "[credits] = 12",
  "credits = -1.5 credits": "[credits] = -1.5:credit",
  "credits = 12 credits": "[credits] = 12:credit",
  "fee = $1,000": "fee = 1000:USD",
  "share = 5%": "share = 5:percent",
  "status = F-1": "[status] = 'F-1'",
  "status = arrival": "[status] = 'arrival'",
  "status = not  before date (late)": "[status] = 'not before date (late)'",
  "status = 2-3 months": "[status] = '2-3 months'",
  "status = 12 months used": "[status] = '12 months used'",
  'status = "none, or = true"': '[status] = "none, or = true"',
  "audience = F-1, MS/PhD": "audience = [F-1|MS/PhD]",
  'audience = F-1, "a, b" , x': "audience = [F-1|a, b|x]",
  "not before date = 2026-01-01": "[not before date] = 2026-01-01",
  "status": "status{} `=` and a value",
  "status =": "status ={} a value",
  "= 5": "{} a name",
  "not = 5": "{not} a name",
  "ISSO:X-001 = 5": "ISSO{:} a name",
  "status = 2026-02-30": "status = {2026-02-30} a real date",
  "status = a, 2026-02-30": "status = a, {2026-02-30} a real date",
  "status = a = b": "status = a {=} a value",
  "status = a,": "status = a,{} a value",
  "status = , a": "status = {,} a value",
  "status = a >= b": "status = a {>=} a value",
};
for (const [text, expected] of Object.entries(GIVENS)) {
  test(`GIVEN ${text} is ${expected}`, () => {
    const read = parseGiven(text, options);
    assert.ok(read);
    assert.is(given(text, read), expected);
  });
}

function expectation(text: string, of: Expect | Unparsed): string {
  if (of.kind === "unparsed") return stopped(text, of);
  if (of.kind === "outcome") return of.outcome;
  if (of.kind === "missing") return `missing ${of.names.map(owned).join("|")}`;
  if (of.kind === "value") return `${name(of.name)} = ${literal(of.literal)}`;
  return of.kind === "conflict" ? `${name(of.name)} conflicts` : `${of.kind} ${of.date}`;
}
const EXPECTS: Readonly<Record<string, string>> = {
  satisfied: "satisfied", Violated: "violated", pending: "pending", unknown: "unknown", "not-applicable": "not-applicable", "Not  applicable": "not-applicable",
  "due = 2026-03-11": "due 2026-03-11",
  "Opens=2026-03-11": "opens 2026-03-11",
  "missing = arrival": "missing [arrival]",
  "missing = the arrival, ISSO:X-001 event, ISSO on leave": "missing [arrival]|ISSO:X-001 event|ISSO on leave",
  "review period = 5 days": "[review period] = 5:day",
  "review period = conflict": "[review period] conflicts",
  'review period = "conflict"': '[review period] = "conflict"',
  "status = none": "[status] = #none",
  "fulfilled": "{fulfilled} an outcome such as `satisfied`, or `name = value`",
  "due = none": "due = {none} a date",
  "due = 2026-02-30": "due = {2026-02-30} a real date",
  "due =": "due ={} a value",
  "missing =": "missing ={} a name",
  "missing = a,": "missing = a,{} a name",
  "missing = a, or": "missing = a, {or} a name",
  "= 5": "{} a name",
};
for (const [text, expected] of Object.entries(EXPECTS)) {
  test(`EXPECT ${text} is ${expected}`, () => {
    const read = parseExpect(text, options);
    assert.ok(read);
    assert.is(expectation(text, read), expected);
  });
}

test("blank and too long values are nothing", () => {
  for (const text of [" ", "a = b ".repeat(400)]) {
    assert.equal([parseValue(text), parseGiven(text), parseExpect(text), parseType(text), parseExampleId(text)], [null, null, null, null, null]);
  }
});

test("the id of an example is a rule's or a section's, and a name", () => {
  assert.equal(parseExampleId(" ISSO:ADDRESS-001/last-day "), { rule: "ISSO:ADDRESS-001", name: "last-day" });
  assert.equal(parseExampleId("ISSO:SECTION:A_B/2"), { rule: "ISSO:SECTION:A_B", name: "2" });
  for (const id of ["ISSO:ADDRESS-001", "ISSO:ADDRESS-001/", "ISSO:A/b/c", "ISSO:a/b", "ISSO:A/b c", "ISSO/b", "/b"]) assert.is(parseExampleId(id), null, id);
});

test.run();
