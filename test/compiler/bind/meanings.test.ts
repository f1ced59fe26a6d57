/** What MEANS, the tags below it, and what is known not to be, come to: each rule with cases of its own. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runExamples } from "../../../compiler/describe/run-examples.js";
import { loadProgram } from "../../../compiler/print/program.js";
import { compiledAndRelated } from "../../support/compiled.js";

const FACTS = `
[FACT:lent]
When.
[/FACT]
[TYPE:date]
[FACT:renewed]
When.
[/FACT]
[TYPE:date]
[FACT:returned]
When.
[/FACT]
[TYPE:date]
[FACT:grade]
Which.
[/FACT]
[TYPE:one of Gold, Silver, none]
[FACT:member]
Whether.
[/FACT]
[TYPE:boolean]
[FACT:recalled]
When, if a rule says so.
[/FACT]
[TYPE:date]
[VALUE:none]
`;

type Case = readonly [name: string, asOf: string, given: readonly string[], expected: readonly string[]];

/** Compiles a rule, which must raise no error and no warning, and holds its cases. */
function holds(tags: readonly string[], ...cases: readonly Case[]): void {
  const examples = cases.map(([name, asOf, given, expected]) => `[EXAMPLE:LIB:A/${name}]\nA case.\n[/EXAMPLE]\n${[...given.map((one) => `GIVEN:${one}`), `AS-OF:${asOf}`, ...expected.map((one) => `EXPECT:${one}`)].map((line) => `[${line}]\n`).join("")}`);
  const { model, reported } = compiledAndRelated(`${FACTS}\n[JURISDICTION:LIB]\nLending\n\n[RULE:LIB:A]\nWhat everybody keeps to.\n[/RULE]\n${tags.map((tag) => `[${tag}]\n`).join("")}\n${examples.join("\n")}`);
  assert.equal(reported.filter(({ severity }) => severity !== "info").map(({ code, message }) => `${code} ${message}`), []);
  const failed = runExamples(model.examples, loadProgram(model, { holidays: [] })).flatMap(({ example, checked }) => checked.filter(({ passed }) => !passed).map(({ expectation, actual }) => `${example.id}: ${expectation.text}, not ${actual}`));
  assert.equal(failed, []);
}

test("an ACTION below several MEANS holds for each that has none of its own", () => {
  holds(
    ["TIMING:soon", "MEANS:within 10 days of lent", "MEANS:by renewed", "ACTION:returned"],
    ["both", "2026-03-20", ["lent = 2026-03-01", "renewed = 2026-03-20", "returned = 2026-03-09"], ["satisfied"]],
    ["first", "2026-03-20", ["lent = 2026-03-01", "renewed = 2026-03-20", "returned = 2026-03-12"], ["violated"]],
    ["second", "2026-03-20", ["lent = 2026-03-01", "renewed = 2026-03-05", "returned = 2026-03-09"], ["violated"]],
  );
  holds(
    ["TIMING:soon", "MEANS:by lent", "ACTION:renewed", "MEANS:by lent", "ACTION:returned"],
    ["own", "2026-03-20", ["lent = 2026-03-01", "renewed = 2026-03-01", "returned = 2026-03-02"], ["violated"]],
  );
});

test("a deadline that counts while something is not done closes no window", () => {
  holds(
    ["TIMING:by lent", "ACTION:returned", "TIMING:not before renewed during returned is none", "ACTION:returned"],
    ["done", "2026-03-20", ["lent = 2026-03-10", "renewed = 2026-04-01", "returned = 2026-03-09"], ["satisfied"]],
  );
});

test("after `is none`, `or` continues the list of values", () => {
  holds(
    ["CONDITION:grade is none or Silver", "REQUIREMENT:member"],
    ["none", "2026-03-01", ["grade = none", "member = true"], ["satisfied"]],
    ["silver", "2026-03-01", ["grade = Silver", "member = false"], ["violated"]],
    ["gold", "2026-03-01", ["grade = Gold"], ["not-applicable"]],
  );
});

test("a fact's own VALUE may be none", () => {
  holds(
    ["REQUIREMENT:recalled is none"],
    ["default", "2026-03-01", [], ["satisfied", "recalled = none"]],
  );
});

test("what an exception reads that is known not to hold is not missed", () => {
  holds(
    ["TIMING:within 10 days of lent", "ACTION:returned", "EXCEPTION:free of it if member and renewed is before lent"],
    ["no-member", "2026-03-01", ["member = false"], ["unknown", "missing = lent, returned"]],
    ["open", "2026-03-01", ["member = true", "lent = 2026-02-01", "returned = 2026-03-01"], ["unknown", "missing = renewed"]],
  );
});

test.run();
