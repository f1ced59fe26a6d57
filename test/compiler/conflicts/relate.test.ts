/** Small bodies of policy that once came out wrong, or whose cases did not replay. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import { relate, type Related } from "../../../compiler/conflicts/relate.js";

const FACTS = { start: "date", done: "date", "other day": "date", flag: "boolean", n: "number", m: "number" };

const facts = Object.entries(FACTS).map(([name, type]) => `[FACT:${name}]\nWhat the record says.\n[/FACT]\n[TYPE:${type}]\n`).join("\n");

/** Rules `J:A`, `J:B` and so on, each with its tags; prose that no two share. */
const rules = (...all: readonly (readonly string[])[]): string =>
  all.map((tags, index) => `[RULE:J:${"ABCDEF"[index] ?? "X"}]\n${["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir"][index] ?? ""} stands for this one.\n[/RULE]\n${tags.map((tag) => `[${tag}]\n`).join("")}`).join("\n");

function related(text: string): Related {
  const { model, sound } = compile([{ name: "j.policy", text: `${facts}\n[JURISDICTION:J]\nThe yard\n\n${text}` }]);
  return relate(model, { holidays: [], sound: sound !== null });
}

const told = ({ conflicts }: Related): string[] => conflicts.map(({ rules: ids, relation, status }) => `${relation ?? "nothing"} ${ids.join(" ")} ${status ?? ""}`.trim());
const raised = ({ problems }: Related): string[] => problems.map(({ kind, params }) => `${kind.code} ${kind.word(params).message}`);

const done = (...tags: readonly string[]): readonly string[] => tags.flatMap((tag) => [tag, "ACTION:done"]);

test("a validity that may end on another day is not violated as long as that day is not told", () => {
  const { conflicts: [found] } = related(rules(["TIMING:6 months validity", "EVENT:start", "ACTION:done"], ["TIMING:90 days or other day", "EVENT:start", "ACTION:done"]));
  assert.equal([found?.relation, found?.rules], ["stricter", ["J:B", "J:A"]]);
  assert.ok(Object.hasOwn(found?.witness?.facts ?? {}, "otherDay"));
});

test("exceptions in words are told before a clause out of its circumstances is passed over", () => {
  const found = related(rules([...done("TIMING:within 10 days of start during flag", "TIMING:after other day"), "EXCEPTION:lateness = +2 weeks"], ["REQUIREMENT:done is before 2026-05-01"]));
  assert.equal(told(found), ["contradicts J:A J:B undeclared"]);
});

test("clauses of one rule in different circumstances are each compared where they hold", () => {
  const found = related(`[FACT:hours]\nHow many.\n[/FACT]\n[TYPE:number]\n[UNIT:hours]\n\n${rules(
    ["LIMITATION:20 hours maximum if flag", "MEASURE:hours", "LIMITATION:40 hours maximum if not flag", "MEASURE:hours"],
    ["LIMITATION:30 hours maximum", "MEASURE:hours"],
  )}`);
  assert.equal(told(found), ["overlaps J:A J:B undeclared"]);
});

test("a circle is an error and leaves its rules undecided", () => {
  const { conflicts, undecided } = related(`[FACT:lim]\nA limit.\n[/FACT]\n[TYPE:number]\n[UNIT:days]\n\n${rules(["VALUE:lim = 10 days"], ["CONDITION:lim is at least 10 days", "VALUE:lim = 20 days"])}`);
  assert.equal([conflicts, undecided.map(({ rules: ids }) => ids)], [[], [["J:A", "J:B"]]]);
});

test("a note is stale only where something was compared", () => {
  const note = "CONFLICT-NOTE:see J:A";
  assert.equal(told(related(rules(["DURATION:30 days maximum"], ["DURATION:at least 40 days", note]))), ["contradicts J:A J:B one-sided"]);
  assert.equal(told(related(rules(["DURATION:30 days maximum"], ["DURATION:2 weeks maximum", note]))), ["nothing J:B J:A unconfirmed"]);
  assert.equal(told(related(rules(["TIMING:within 10 days of arrival"], ["TIMING:at least 10 days before arrival", note]))), ["nothing J:B J:A unconfirmed"]);
  assert.equal(told(related(rules(done("TIMING:no earlier than 50 days before start"), [...done("TIMING:at least 10 days before start"), note]))), ["nothing J:B J:A stale"]);
});

test("a section's own clauses carry no note, and none is asked of them", () => {
  const section = "[SECTION:S]\nThe shed\n\n[TIMING:within 9 days of start]\n[ACTION:done]\n\n";
  const open = related(section + rules(done("TIMING:within 10 days of start")));
  assert.equal(told(open), ["stricter J:SECTION:S J:A undeclared"]);
  const [problem] = open.problems;
  assert.match(problem?.kind.word(problem.params).help ?? "", "add `[CONFLICT-NOTE:differs on done - see J:SECTION:S]` below `J:A`, if not");
  assert.equal(told(related(section + rules([...done("TIMING:within 10 days of start"), "CONFLICT-NOTE:differs on done - see J:SECTION:S"]))), ["stricter J:SECTION:S J:A confirmed"]);
});

test("a note on a jurisdiction is offered its other rules, and one on its own rule names none", () => {
  assert.match(raised(related(rules(done("TIMING:within 10 days of start"), [...done("TIMING:within 10 days of start"), "CONFLICT-CHECK:within J"]))).join("\n"), "notes a conflict with `J`, but names no rule of it");
  const offering = related(rules(done("TIMING:within 10 days of start"), [...done("TIMING:within 10 days of start"), "CONFLICT-CHECK:within J"])).problems.map(({ kind, params }) => kind.word(params).help);
  assert.ok(offering.some((help) => help?.endsWith("about the same subject is `J:A`")), offering.join("\n"));
  assert.equal(told(related(rules([...done("TIMING:within 10 days of start"), "CONFLICT-NOTE:differs from J:A itself"]))), ["nothing J:A unconfirmed"]);
});

test("what nothing can satisfy is said of the clause, and restates nothing", () => {
  const found = related(rules(["REQUIREMENT:n > 5 and n < 3"], ["REQUIREMENT:n is 1 and n is 2"]));
  assert.equal(raised(found), ["PC413 nothing can satisfy `J:A`: no `n` is within `n > 5 and n < 3`", "PC413 nothing can satisfy `J:B`: no `n` is within `n is 1 and n is 2`"]);
});

test("an exception in words that always holds is no exception", () => {
  assert.match(raised(related(rules(["CONDITION:flag", ...done("TIMING:within 10 days of start"), "EXCEPTION:flag = +5 days"]))).join("\n"), "PC412 the exception `flag = +5 days` holds wherever `J:A` applies, so that it is no exception");
});

test("a gap is one between rules that follow each other, which no general rule covers", () => {
  const [early, late] = ["EFFECTIVE:until 2026-01-31", "EFFECTIVE:from 2026-03-01"];
  const gaps = (text: string): string[] => raised(related(text)).filter((problem) => problem.startsWith("PC414"));
  assert.is(gaps(rules(["REQUIREMENT:n is at least 3", early], ["REQUIREMENT:n is at least 4", late])).length, 1);
  assert.equal(gaps(rules(["REQUIREMENT:n is at least 3", early], ["REQUIREMENT:n is at most 10", late])), []);
  assert.equal(gaps(rules(["REQUIREMENT:n is at least 3", "CONDITION:flag", early], ["REQUIREMENT:n is at least 4", "CONDITION:flag", late], ["REQUIREMENT:n is at least 1"])), []);
});

test.run();
